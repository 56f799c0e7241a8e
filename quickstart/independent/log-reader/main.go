// Command log-reader checks a whole transparency log as any reader may: it fetches the checkpoint, every entry bundle and
// every hash tile (C2SP tlog-tiles) and computes everything anew with golang.org/x/mod and transparency-dev/formats. It
// shares no code with the log and stops at the first disagreement.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/transparency-dev/formats/log"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

// entry is what this reader needs of an entry: where it stands and what it is linked to.
type entry struct {
	Index    *uint64 `json:"index"`
	Previous *string `json:"previous"`
}

// reader holds one hash for each entry and counts what it has checked.
type reader struct {
	base   string
	client http.Client
	size   uint64
	leaves []tlog.Hash

	tiles, bundles, bytes int
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: log-reader <log URL> <vkey>")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "DISAGREES:", err)
		os.Exit(1)
	}
}

func run(base, vkey string) error {
	started := time.Now()
	r := &reader{base: strings.TrimSuffix(base, "/"), client: http.Client{Timeout: 30 * time.Second}}
	checkpoint, err := r.checkpoint(vkey)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	r.size = checkpoint.Size
	if err := r.entries(); err != nil {
		return err
	}
	root, err := r.hashTiles()
	if err != nil {
		return err
	}
	if !bytes.Equal(root[:], checkpoint.Hash) {
		return fmt.Errorf("the tree of the entries has root %s, the checkpoint signs %s",
			root, base64.StdEncoding.EncodeToString(checkpoint.Hash))
	}
	fmt.Printf("agrees: log %s, %d entries, %d links, %d entry bundles, %d hash tiles, %d bytes, root %s, %.1f s\n",
		checkpoint.Origin, r.size, max(r.size, 1)-1, r.bundles, r.tiles, r.bytes, root, time.Since(started).Seconds())
	return nil
}

// checkpoint opens the signed tree head; the key's name is the log's origin.
func (r *reader) checkpoint(vkey string) (*log.Checkpoint, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return nil, err
	}
	raw, err := r.get("checkpoint")
	if err != nil {
		return nil, err
	}
	checkpoint, _, _, err := log.ParseCheckpoint(raw, verifier.Name(), verifier)
	return checkpoint, err
}

// entries reads every bundle, checks each entry's place and link, and keeps its leaf hash.
func (r *reader) entries() error {
	for n := uint64(0); n*width < r.size; n++ {
		path := tilePath("entries", n, min(width, r.size-n*width))
		bundle, err := r.get(path)
		if err != nil {
			return err
		}
		r.bundles++
		for i := n * width; i < min(r.size, (n+1)*width); i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return fmt.Errorf("entry %d: %s ends before it", i, path)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if err := r.add(i, bundle[2:end]); err != nil {
				return fmt.Errorf("entry %d: %w", i, err)
			}
			bundle = bundle[end:]
		}
		if len(bundle) != 0 {
			return fmt.Errorf("%s has %d bytes behind its last entry", path, len(bundle))
		}
	}
	return nil
}

func (r *reader) add(i uint64, data []byte) error {
	var e entry
	if err := json.Unmarshal(data, &e); err != nil {
		return err
	}
	if e.Index == nil || *e.Index != i {
		return fmt.Errorf("stands in another place than it says: %s", data)
	}
	if i == 0 && e.Previous != nil {
		return fmt.Errorf("the first entry is linked to something")
	}
	if i > 0 && (e.Previous == nil || *e.Previous != multihash(r.leaves[i-1])) {
		return fmt.Errorf("not linked to entry %d", i-1)
	}
	r.leaves = append(r.leaves, tlog.RecordHash(data))
	return nil
}

// hashTiles compares every served tile with the hashes of the entries, level by level, and gives the root.
func (r *reader) hashTiles() (tlog.Hash, error) {
	hashes := r.leaves
	for level := 0; len(hashes) > 0; level++ {
		var above []tlog.Hash
		for n := 0; n*width < len(hashes); n++ {
			tile := hashes[n*width : min(len(hashes), (n+1)*width)]
			path := tilePath(fmt.Sprint(level), uint64(n), uint64(len(tile)))
			served, err := r.get(path)
			if err != nil {
				return tlog.Hash{}, err
			}
			r.tiles++
			for i, hash := range tile {
				if len(served) < (i+1)*tlog.HashSize || !bytes.Equal(hash[:], served[i*tlog.HashSize:(i+1)*tlog.HashSize]) {
					return tlog.Hash{}, fmt.Errorf("%s: hash %d is not that of the entries", path, i)
				}
			}
			if len(served) != len(tile)*tlog.HashSize {
				return tlog.Hash{}, fmt.Errorf("%s has %d bytes", path, len(served))
			}
			if len(tile) == width {
				above = append(above, root(tile))
			}
		}
		hashes = above
	}
	return root(r.leaves), nil
}

// root is the Merkle tree hash of RFC 6962, section 2.1.
func root(hashes []tlog.Hash) tlog.Hash {
	if len(hashes) == 0 {
		empty, _ := tlog.TreeHash(0, nil)
		return empty
	}
	if len(hashes) == 1 {
		return hashes[0]
	}
	split := 1
	for split*2 < len(hashes) {
		split *= 2
	}
	return tlog.NodeHash(root(hashes[:split]), root(hashes[split:]))
}

func (r *reader) get(path string) ([]byte, error) {
	response, err := r.client.Get(r.base + "/" + path)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, response.Status)
	}
	body, err := io.ReadAll(response.Body)
	r.bytes += len(body)
	return body, err
}

// tilePath is the path of C2SP tlog-tiles: three digits a group, all but the last with an x.
func tilePath(kind string, n, w uint64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	if w < width {
		path += fmt.Sprintf(".p/%d", w)
	}
	return "tile/" + kind + "/" + path
}

// multihash prints a hash as entries do: multibase base64url of the SHA-256 multihash.
func multihash(hash tlog.Hash) string {
	return "u" + base64.RawURLEncoding.EncodeToString(append([]byte{0x12, 0x20}, hash[:]...))
}

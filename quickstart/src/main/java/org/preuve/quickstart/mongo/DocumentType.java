package org.preuve.quickstart.mongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents in the file as BSON, the form in which they came. Java's serialization is ten times slower and twice as long. */
final class DocumentType extends BasicDataType<Document> {

    /** What a value costs in memory beside its characters or bytes, roughly. */
    private static final int OVERHEAD = 48;

    private static final int FIRST_GUESS = 1024;

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    @Override
    public void write(WriteBuffer file, Document document) {
        var bytes = Unpooled.buffer(FIRST_GUESS);
        BsonEncoder.encodeDocument(document, bytes);
        file.put(bytes.array(), bytes.arrayOffset() + bytes.readerIndex(), bytes.readableBytes());
    }

    @Override
    public Document read(ByteBuffer file) {
        int length = file.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var bytes = new byte[length];
        file.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static int memory(@Nullable Object value) {
        int content = switch (value) {
            case String text -> text.length();
            case BinData data -> data.getData().length;
            case Map<?, ?> document -> memory(document.values()) + OVERHEAD * document.size();
            case Collection<?> list ->
                list.stream().mapToInt(DocumentType::memory).sum();
            case null -> 0;
            default -> 0;
        };
        return OVERHEAD + content;
    }
}

package org.preuve.quickstart.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a unique index: for each field a BSON type and value, or a mark that the field is missing. Ordered by type,
 * then texts and numbers by themselves and everything else by its bytes; by default both sides of each comparison would be
 * serialized first.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

    /** No BSON type has this number. */
    private static final byte MISSING = 0x7E;

    private static final int MEMORY_OF_A_FIELD = 120;

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int field = 0; field < Math.min(one.size(), other.size()); field++) {
            int order = order(one.get(field), other.get(field));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int order(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        if (one instanceof Double a && other instanceof Double b) {
            return a.compareTo(b);
        }
        if (one instanceof Long a && other instanceof Long b) {
            return a.compareTo(b);
        }
        return Arrays.compareUnsigned(bytes(one), bytes(other)); // the type comes first
    }

    @Override
    public int getMemory(KeyValue key) {
        return key.size() * MEMORY_OF_A_FIELD;
    }

    @Override
    public void write(WriteBuffer file, KeyValue key) {
        file.putVarInt(key.size());
        for (Object value : key) {
            byte[] bytes = bytes(value);
            file.putVarInt(bytes.length).put(bytes);
        }
    }

    @Override
    public KeyValue read(ByteBuffer file) {
        int size = DataUtils.readVarInt(file);
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int field = 0; field < size; field++) {
            var bytes = new byte[DataUtils.readVarInt(file)];
            file.get(bytes);
            values.add(value(Unpooled.wrappedBuffer(bytes)));
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static byte[] bytes(@Nullable Object value) {
        var bytes = Unpooled.buffer();
        if (value instanceof Missing) {
            bytes.writeByte(MISSING);
        } else {
            byte type = BsonEncoder.determineType(value);
            bytes.writeByte(type);
            BsonEncoder.encodeValue(type, value, bytes);
        }
        return ByteBufUtil.getBytes(bytes);
    }

    private static @Nullable Object value(ByteBuf bytes) {
        byte type = bytes.readByte();
        return type == MISSING ? Missing.getInstance() : BsonDecoder.decodeValue(type, bytes);
    }
}

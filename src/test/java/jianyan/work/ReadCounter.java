package jianyan.work;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// How many bytes are read of an index. One byte that is read twice counts twice.
final class ReadCounter extends FilterDirectory {
    private long bytes;

    ReadCounter(Directory in) {
        super(in);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return new Counted(in.openInput(name, context));
    }

    /// All that Lucene reads comes down to these two, since it is not told that there is more.
    private final class Counted extends IndexInput {
        private final IndexInput of;

        Counted(IndexInput of) {
            super(of.toString());
            this.of = of;
        }

        @Override
        public byte readByte() throws IOException {
            bytes++;
            return of.readByte();
        }

        @Override
        public void readBytes(byte[] into, int offset, int length) throws IOException {
            bytes += length;
            of.readBytes(into, offset, length);
        }

        @Override
        public IndexInput clone() {
            return new Counted(of.clone());
        }

        @Override
        public IndexInput slice(String description, long offset, long length) throws IOException {
            return new Counted(of.slice(description, offset, length));
        }

        @Override
        public void close() throws IOException {
            of.close();
        }

        @Override
        public long getFilePointer() {
            return of.getFilePointer();
        }

        @Override
        public void seek(long position) throws IOException {
            of.seek(position);
        }

        @Override
        public long length() {
            return of.length();
        }
    }
}

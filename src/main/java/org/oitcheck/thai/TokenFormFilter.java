package org.oitcheck.thai;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharFilter;

/**
 * Feeds the tokenizer with the {@link TokenForm} of its input and leads token offsets back to the original. Reads the whole input at
 * the first read: texts are bounded where they are extracted.
 */
final class TokenFormFilter extends CharFilter {
    private TokenForm form;
    private int position;

    TokenFormFilter(Reader input) {
        super(input);
        form = TokenForm.of("");
        position = -1;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        load();
        int n = Math.min(length, form.text().length() - position);
        if (n <= 0) {
            return length == 0 ? 0 : -1;
        }
        form.text().getChars(position, position + n, buffer, offset);
        position += n;
        return n;
    }

    @Override
    protected int correct(int currentOffset) {
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form.offset(currentOffset);
    }

    private void load() throws IOException {
        if (position < 0) {
            StringWriter whole = new StringWriter();
            input.transferTo(whole);
            form = TokenForm.of(whole.getBuffer());
            position = 0;
        }
    }
}

package org.oitcheck.thai;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Lucene's view of Thai text: normal form (see {@link ThaiNormaliser}), boundaries between scripts, abbreviations whole, then the words of
 * ICU's Thai dictionary. Lower case; punctuation is no token. The same for documents and for the phrases searched in them; offsets are those
 * of the original text. Safe for use by many threads, as every analyzer.
 *
 * <p>About one phrase in a hundred is cut otherwise inside a text than alone: search phrases with slop 1 or 2, not long single terms.
 */
public final class ThaiAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new TokenFormFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return new TokenFormFilter(reader);
    }
}

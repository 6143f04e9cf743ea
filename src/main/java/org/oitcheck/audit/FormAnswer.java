package org.oitcheck.audit;

import java.util.List;
import org.oitcheck.snapshot.PageUrl;

/**
 * What an agency answered for one item.
 *
 * @param item        number of the item as an id, e.g. {@code O22}
 * @param said        มี or ไม่มี
 * @param urls        addresses, in the order written, without repetition
 * @param unusable    what stands where an address should and is none, as written
 * @param explanation คำอธิบายเพิ่มเติม, as written
 * @param place       where it stands, for messages: file, sheet and cell, or file and line
 * @param remarks     what is to be told with the item: QR codes that were read, or could not be
 */
public record FormAnswer(
        String item,
        Said said,
        List<PageUrl> urls,
        List<String> unusable,
        String explanation,
        String place,
        List<FormNote> remarks) {
    public FormAnswer {
        remarks = List.copyOf(remarks);
        urls = List.copyOf(urls);
        unusable = List.copyOf(unusable);
    }

    /** The column มี/ไม่มี. */
    public enum Said {
        YES,
        NO,
        /** Nothing that can be read as either. */
        BLANK
    }

    /** Whether the agency claims to have the item: it says so, or gives an address and does not say the opposite. */
    public boolean claims() {
        return said == Said.YES || said == Said.BLANK && !urls.isEmpty();
    }
}

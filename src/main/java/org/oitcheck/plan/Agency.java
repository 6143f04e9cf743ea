package org.oitcheck.plan;

/**
 * The agency as its papers name it. Empty text where not given; posts, never personal names.
 *
 * @param name     e.g. {@code องค์การบริหารส่วนตำบลหนองตัวอย่าง}
 * @param district without the word อำเภอ
 * @param province without the word จังหวัด
 * @param head     title of the executive who signs, e.g. {@code นายกองค์การบริหารส่วนตำบลหนองตัวอย่าง}
 */
public record Agency(String name, String district, String province, String head) {}

package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "O22 สรุปผล",
                "o22 สรุปผล",
                "O๒๒ สรุปผล",
                "๐๒๒ สรุปผล",
                "022 สรุปผล",
                "0.22 สรุปผล",
                "๐.๒๒ สรุปผล",
                "0 22 สรุปผล",
                "O 2๒ สรุปผล",
                "O.22สรุปผล",
                "O-22: สรุปผล",
                "OIT 22 สรุปผล",
                "OIT-O22 สรุปผล",
                "ข้อ ๒๒ สรุปผล",
                "ข้อที่ 22 สรุปผล",
                "• O022 สรุปผล"
            })
    void theSameItemInEveryWriting(String title) {
        assertThat(ItemNumber.read(title)).isEqualTo(OptionalInt.of(22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 โครงการ",
                "0.22% ของงบประมาณ",
                "0222 เลขที่",
                "02-123-4567",
                "0 2234 5678",
                "0.225 กรัม",
                "02/2565",
                "2566",
                "ปี 22",
                ""
            })
    void otherNumbersAreNoItems(String title) {
        assertThat(ItemNumber.read(title)).isEmpty();
    }
}

package org.oitcheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipMemberTest {
    @TempDir
    Path temp;

    @Test
    void membersOneAfterTheOtherAreOneGzipFile() throws Exception {
        byte[] noise = new byte[300_000]; // more than a buffer, and packed it stays so
        new Random(1).nextBytes(noise);
        Path file = temp.resolve("a.gz");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                GzipMember member = new GzipMember()) {
            member.begin(out);
            member.write(ByteBuffer.wrap("ab".getBytes()));
            member.write(ByteBuffer.wrap(noise));
            member.end();
            member.begin(out);
            member.end();
            member.begin(out);
            member.write(ByteBuffer.wrap("c".getBytes()));
            member.end();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] all = in.readAllBytes();
            assertThat(all)
                    .hasSize(noise.length + 3)
                    .startsWith('a', 'b', noise[0])
                    .endsWith('c');
        }
        assertThat(GzipMembers.endOfLastWhole(file, 0)).isEqualTo(Files.size(file));
    }
}

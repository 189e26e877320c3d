package cn.canbao.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook behind a password, as Excel saves it. Its salts are fixed, which is fit for a sample and nothing else. */
final class LockedWorkbook {

    static final String PASSWORD = "canbao";

    private LockedWorkbook() {}

    static byte[] of(byte[] workbook) {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        var key = info.getHeader();
        encryptor.confirmPassword(
                PASSWORD,
                fixed(key.getKeySize() / 8),
                fixed(key.getBlockSize()),
                fixed(key.getBlockSize()),
                fixed(key.getBlockSize()),
                fixed(key.getHashAlgorithm().hashSize));
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            try (var out = encryptor.getDataStream(container)) {
                out.write(workbook);
            }
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt a workbook on this Java", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] fixed(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x5C);
        return bytes;
    }
}

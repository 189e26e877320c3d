package cn.canbao.publication.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON that can stand inside a script element of a page: no text in it can end the element or a line. */
final class ScriptSafeJson {

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new Escapes()).build())
            .build();

    private ScriptSafeJson() {}

    static String of(Record content) {
        return JSON.writeValueAsString(content);
    }

    /** Writes the letters that HTML or scripts would take for their own as code points. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final SerializableString LINE = new SerializedString("\\u2028");
        private static final SerializableString PARAGRAPH = new SerializedString("\\u2029");
        /** Readers of pages take it for their end. */
        private static final SerializableString END = new SerializedString("\\uFFFF");

        private final int[] ascii = standardAsciiEscapesForJSON();

        private Escapes() {
            for (char markup : "<>&'".toCharArray()) {
                ascii[markup] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return switch (character) {
                case 0x2028 -> LINE;
                case 0x2029 -> PARAGRAPH;
                case 0xFFFF -> END;
                default -> null;
            };
        }
    }
}

package cn.canbao.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThirdPartyNoticesTest {

    @Test
    void namesEveryBannerOfTheScript() {
        String script =
                "/*!\n * A v1\n * https://a.example\n * (c) 2025 A <a>\n * Released under the MIT License\n */\na();\n"
                        + "/*!\n * B v2\n * (c) B\n */b()";

        assertThat(ThirdPartyNotices.of(script).html("\nThe words\n"))
                .isEqualTo("<ul><li>A v1, (c) 2025 A &lt;a&gt;, Released under the MIT License</li>"
                        + "<li>B v2, (c) B</li></ul><pre>The words</pre>");
    }

    @Test
    void refusesAScriptThatDoesNotSayWhoseItIs() {
        assertThatThrownBy(() -> ThirdPartyNotices.of("a(); /* a comment */"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no banner");
    }
}

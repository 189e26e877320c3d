package cn.canbao.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * The categories of people that forms know: the content of {@code vocabulary/categories.yaml}.
 *
 * @param categories their names by code
 */
record CategoryNames(@NotEmpty Map<String, @Valid Names> categories) {

    /**
     * The names of one category.
     *
     * @param label its usual name
     * @param synonyms its other names
     */
    record Names(@NotBlank String label, @NotNull List<String> synonyms) {}
}

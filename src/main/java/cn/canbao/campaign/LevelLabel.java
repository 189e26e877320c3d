package cn.canbao.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A level below the region of the campaign, and what its column is called.
 *
 * @param id the level
 * @param label what the bulletin and the register call it, for example 镇乡
 */
public record LevelLabel(@NotNull Level id, @NotBlank String label) {}

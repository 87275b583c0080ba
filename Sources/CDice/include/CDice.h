#ifndef LODESTAR_CDICE_H
#define LODESTAR_CDICE_H

#include <stddef.h>
#include <stdint.h>

/// How many bits are set in `words` words.
uint32_t lodestar_bits(const uint64_t *words, size_t count);

/// Compares one encoding with `rows` others of the same length and keeps those that are alike.
///
/// `rights` holds the others one after the other, `right_bits` how many bits each has set. A pair is kept where
/// 2 · common >= threshold · (left bits + right bits). `row_out` and `common_out` have room for `rows` numbers.
/// Returns how many were kept, in the order of the rows.
size_t lodestar_dice(
    const uint64_t *left, uint32_t left_bits, const uint64_t *rights, const uint32_t *right_bits, size_t rows,
    size_t words, double threshold, uint32_t *row_out, uint32_t *common_out);

/// Which way of counting bits this processor was found to have: 0 portable, 1 POPCNT, 2 AVX-512 VPOPCNTDQ.
int lodestar_dice_way(void);

/// The same comparison by one way alone, for tests. Returns (size_t)-1 where the processor does not have it.
size_t lodestar_dice_by(
    int way, const uint64_t *left, uint32_t left_bits, const uint64_t *rights, const uint32_t *right_bits, size_t rows,
    size_t words, double threshold, uint32_t *row_out, uint32_t *common_out);

#endif

// Counting common bits. In C because the count of bits is one instruction that the compiler may use only where the
// processor has it, and Swift cannot choose that while the program runs.
#include "CDice.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// One body for all ways: COUNT says how many bits two encodings of `words` words have in common.
#define SCAN(COUNT)                                                                                        \
    size_t kept = 0;                                                                                       \
    for (size_t row = 0; row < rows; row++) {                                                              \
        uint32_t common = COUNT(left, rights + row * words, words);                                        \
        row_out[kept] = (uint32_t)row;                                                                     \
        common_out[kept] = common;                                                                         \
        /* Without a branch: whether a pair is kept cannot be foretold. */                                 \
        kept += 2.0 * common >= threshold * ((double)left_bits + right_bits[row]);                         \
    }                                                                                                      \
    return kept;

#define ARGUMENTS                                                                                          \
    const uint64_t *left, uint32_t left_bits, const uint64_t *rights, const uint32_t *right_bits,          \
        size_t rows, size_t words, double threshold, uint32_t *row_out, uint32_t *common_out

static inline __attribute__((always_inline)) uint32_t common_words(
    const uint64_t *left, const uint64_t *right, size_t words) {
    uint32_t sum = 0;
    for (size_t i = 0; i < words; i++) sum += (uint32_t)__builtin_popcountll(left[i] & right[i]);
    return sum;
}

// The length that nearly everybody uses is unrolled: 1024 bits.
static inline __attribute__((always_inline)) uint32_t common_16(
    const uint64_t *left, const uint64_t *right, size_t words) {
    (void)words;
    uint32_t sum = 0;
#pragma clang loop unroll(full)
    for (size_t i = 0; i < 16; i++) sum += (uint32_t)__builtin_popcountll(left[i] & right[i]);
    return sum;
}

static size_t scan_portable(ARGUMENTS) {
    if (words == 16) { SCAN(common_16) }
    SCAN(common_words)
}

#if defined(__x86_64__)
__attribute__((target("popcnt"))) static size_t scan_popcnt(ARGUMENTS) {
    if (words == 16) { SCAN(common_16) }
    SCAN(common_words)
}

__attribute__((target("avx512f,avx512vpopcntdq"))) static inline uint32_t common_512(
    const uint64_t *left, const uint64_t *right, size_t words) {
    __m512i sum = _mm512_setzero_si512();
    for (size_t i = 0; i < words; i += 8) {
        __m512i both = _mm512_and_si512(_mm512_loadu_si512(left + i), _mm512_loadu_si512(right + i));
        sum = _mm512_add_epi64(sum, _mm512_popcnt_epi64(both));
    }
    return (uint32_t)_mm512_reduce_add_epi64(sum);
}

__attribute__((target("avx512f,avx512vpopcntdq"))) static size_t scan_512(ARGUMENTS) { SCAN(common_512) }
#endif

int lodestar_dice_way(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq")) return 2;
    if (__builtin_cpu_supports("popcnt")) return 1;
#endif
    return 0;
}

size_t lodestar_dice_by(int way, ARGUMENTS) {
#if defined(__x86_64__)
    if (way > lodestar_dice_way()) return (size_t)-1;
    if (way == 2 && words % 8 == 0)
        return scan_512(left, left_bits, rights, right_bits, rows, words, threshold, row_out, common_out);
    if (way >= 1)
        return scan_popcnt(left, left_bits, rights, right_bits, rows, words, threshold, row_out, common_out);
#else
    if (way > 0) return (size_t)-1;
#endif
    return scan_portable(left, left_bits, rights, right_bits, rows, words, threshold, row_out, common_out);
}

size_t lodestar_dice(ARGUMENTS) {
    return lodestar_dice_by(
        lodestar_dice_way(), left, left_bits, rights, right_bits, rows, words, threshold, row_out, common_out);
}

uint32_t lodestar_bits(const uint64_t *words, size_t count) { return common_words(words, words, count); }

# Times SparseMSE on a capture table and prints what it answers, as one line of JSON.
#   R_LIBS=LIBRARY Rscript peer.R TABLE.csv [replicates=1000] [threshold=0.02] [seed=1234] [file for the replicates, one a line]
# To install the peer: apt-get install --no-install-recommends r-base-core r-cran-lpsolve; then from the sources of
# github.com/cran/Rcapture 1.4-4 and github.com/cran/SparseMSE 2.0.1: R CMD INSTALL --no-docs -l LIBRARY FOLDER, each with R_LIBS=LIBRARY.
# With 0 replicates the point estimate alone is timed (the mean of 20).
suppressPackageStartupMessages(library(SparseMSE))
arguments <- commandArgs(trailingOnly = TRUE)
number <- function(place, otherwise) if (length(arguments) >= place) as.numeric(arguments[place]) else otherwise
table <- as.matrix(read.csv(arguments[1], check.names = FALSE))
replicates <- number(2, 1000); threshold <- number(3, 0.02); seed <- number(4, 1234)
digits <- function(x) format(x, digits = 15)
if (replicates == 0) {
  used <- system.time(for (i in 1:20) { point <- estimatepopulation.0(table, method = "stepwise", quantiles = c(0.025, 0.975), pthresh = threshold) })
  cat(sprintf('{"table":"%s","threshold":%s,"estimate":%s,"cpu_seconds":%s}\n', basename(arguments[1]), threshold,
      digits(point$estimate[["point est."]]), digits(sum(used[c(1, 2)]) / 20)))
} else {
  levels <- c(0.025, 0.05, 0.1, 0.16, 0.84, 0.9, 0.95, 0.975)
  used <- system.time(answer <- estimatepopulation(table, nboot = replicates, pthresh = threshold, iseed = seed, alpha = levels))
  cat(sprintf('{"table":"%s","threshold":%s,"replicates":%d,"estimate":%s,"bca":[%s],"cpu_seconds":%s}\n',
      basename(arguments[1]), threshold, replicates, digits(answer$popest[[1]]),
      paste(digits(as.numeric(answer$BCaquantiles)), collapse = ","), digits(sum(used[c(1, 2)]))))
  if (length(arguments) >= 5) writeLines(digits(answer$bootreps), arguments[5])
}

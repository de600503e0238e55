//go:build race

package html_test

// slowdown is what the race detector costs at most.
const slowdown = 10

//go:build !race

package site

// raced reports whether the race detector slows the tests.
const raced = false

// Package cputime measures, for tests, how the time of work grows with its input. It
// takes CPU time, since the machine may be busy, and the shortest of several runs, since
// noise only adds time.
package cputime

import "time"

// Most is the factor by which the time of work may grow when its input doubles. Work that
// takes n log n time stays below 2.3, and work on all pairs grows by 4; the value, which
// is ours, leaves room for noise, which reaches a quarter on a busy machine with two cores.
const Most = 3.25

// Growth runs one and two, which has twice the input, until the shortest times of both
// are Within Most, at most 8 times. It returns these times.
func Growth(one, two func()) (a, b time.Duration) {
	for i := range 8 {
		start := Used()
		one()
		mid := Used()
		two()
		x, y := mid-start, Used()-mid
		if i == 0 {
			a, b = x, y
		}
		if a, b = min(a, x), min(b, y); Within(a, b) {
			break
		}
	}
	return a, b
}

// Within reports whether b is at most Most times a, or is so short that it may be noise.
func Within(a, b time.Duration) bool {
	const least = 100 * time.Millisecond
	return b < least || float64(b) <= Most*float64(a)
}

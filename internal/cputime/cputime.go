// Package cputime measures how work grows, for tests: in CPU time, since the machine
// may be busy, and by the least of several runs, since noise only adds.
package cputime

import "time"

// Most is by how much the time of work may grow when its input doubles. A station
// that is linear but for a logarithm stays below 2.3, one that goes through all
// pairs grows by 4; what is between is left to noise, which on a busy machine with two
// cores reaches a quarter. Ours.
const Most = 3.25

// Growth runs two works, the second on twice the input, until their least times are
// within Most of each other, at most 8 times, and returns these.
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

// Within reports whether b is no more than Most times a, or both are too short to be
// told from noise.
func Within(a, b time.Duration) bool {
	const least = 100 * time.Millisecond
	return b < least || float64(b) <= Most*float64(a)
}

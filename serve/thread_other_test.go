//go:build !linux

package serve_test

import "time"

// onThread returns the time that f takes.
func onThread(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

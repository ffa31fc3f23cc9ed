//go:build !unix

package cputime

import "time"

var start = time.Now()

// Used returns the time since the process began, as the CPU time is not available here.
func Used() time.Duration { return time.Since(start) }

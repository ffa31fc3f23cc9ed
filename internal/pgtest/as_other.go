//go:build !unix

package pgtest

import "os/exec"

// runAs does nothing: only Unix has a root that must not run a server.
func runAs(*exec.Cmd, int, int) {}

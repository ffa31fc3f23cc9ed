//go:build unix

package main

import (
	"io/fs"
	"os"
	"os/signal"
	"syscall"
)

// giveOwner gives f the owner and the group of the file that it replaces, as far
// as the system lets us, and reports whether it has that group.
func giveOwner(f *os.File, old fs.FileInfo) bool {
	want, ok := old.Sys().(*syscall.Stat_t)
	if !ok {
		return false
	}
	if now, err := f.Stat(); err == nil {
		if s, ok := now.Sys().(*syscall.Stat_t); ok && s.Uid == want.Uid && s.Gid == want.Gid {
			return true
		}
	}
	return f.Chown(int(want.Uid), int(want.Gid)) == nil || f.Chown(-1, int(want.Gid)) == nil
}

// surviveSizeLimit makes a file that would grow over the limit of the shell
// (ulimit -f) a fault of writing, and no reason to die with a temporary file
// left.
func surviveSizeLimit() { signal.Ignore(syscall.SIGXFSZ) }

//go:build unix

package pgtest

import (
	"os/exec"
	"syscall"
)

// runAs has cmd run as a user.
func runAs(cmd *exec.Cmd, uid, gid int) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
}

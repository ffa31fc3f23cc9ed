//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// begin starts the command in dir, with no signals ignored, as a user's shell does. It
// returns the command, its standard input and its standard error.
func begin(t *testing.T, dir string, args ...string) (*exec.Cmd, io.WriteCloser, *bytes.Buffer) {
	t.Helper()
	cmd := exec.Command("stemma", args...)
	cmd.Dir = dir
	var errs bytes.Buffer
	cmd.Stderr = &errs
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return cmd, in, &errs
}

// interrupted sends the signal, waits for the end, and checks the exit code, the message,
// and that no temporary file is left in the folder.
func interrupted(t *testing.T, cmd *exec.Cmd, errs *bytes.Buffer, sig syscall.Signal) {
	t.Helper()
	if err := cmd.Process.Signal(sig); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	if got, want := cmd.ProcessState.ExitCode(), exitSignal+int(sig); got != want {
		t.Errorf("exit code %d, want %d; %s", got, want, errs)
	}
	if errs.String() != "stemma: interrupted\n" {
		t.Errorf("standard error: %q", errs)
	}
	if left, _ := filepath.Glob(filepath.Join(cmd.Dir, ".stemma-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// fill writes s to a pipe repeatedly, more than any pipe can hold. When it returns, the
// command is reading.
func fill(t *testing.T, in io.Writer, s string) {
	t.Helper()
	if _, err := io.WriteString(in, strings.Repeat(s, (1<<20)/len(s))); err != nil {
		t.Fatal(err)
	}
}

// A signal ends the command wherever it hangs. The test does not check how long it takes:
// a command that waits for a read to end would never end.
func TestInterrupt(t *testing.T) {
	if signal.Ignored(syscall.SIGINT) || signal.Ignored(syscall.SIGTERM) {
		t.Skip("the signals are ignored here, as under nohup, and so they are by a command")
	}
	t.Run("a stream that has stopped", func(t *testing.T) {
		for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
			if signal.Ignored(sig) {
				continue // under nohup a command ignores it, too
			}
			cmd, in, errs := begin(t, t.TempDir(), "read", "-", "--input", "text")
			fill(t, in, "Nine boats were lost. ")
			interrupted(t, cmd, errs, sig)
		}
	})
	t.Run("a line without an end", func(t *testing.T) {
		cmd, in, errs := begin(t, t.TempDir(), "-", "--input", "jsonl")
		fill(t, in, "y")
		interrupted(t, cmd, errs, syscall.SIGINT)
	})
	t.Run("a pipe that nobody writes to", func(t *testing.T) {
		dir := t.TempDir()
		pipe := filepath.Join(dir, "pipe")
		if err := syscall.Mkfifo(pipe, 0o644); err != nil {
			t.Fatal(err)
		}
		cmd, _, errs := begin(t, dir, "pipe")
		w, err := os.OpenFile(pipe, os.O_WRONLY, 0) // waits for the command
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		interrupted(t, cmd, errs, syscall.SIGINT)
	})
	t.Run("while a file is written", func(t *testing.T) {
		dir := t.TempDir()
		out := filepath.Join(dir, "out.jsonl")
		if err := os.WriteFile(out, []byte("before"), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd, in, errs := begin(t, dir, "read", "-", "--input", "jsonl", "-o", "out.jsonl")
		io.WriteString(in, reportLine)
		fill(t, in, " \n")
		if temp, _ := filepath.Glob(filepath.Join(dir, ".stemma-*")); len(temp) != 1 {
			t.Errorf("temporary files while writing: %v", temp)
		}
		interrupted(t, cmd, errs, syscall.SIGTERM)
		if now, _ := os.ReadFile(out); string(now) != "before" {
			t.Errorf("the file was changed: %q", now)
		}
	})
	t.Run("while editing", func(t *testing.T) {
		cmd, in, errs := begin(t, t.TempDir(), "-", "--input", "jsonl")
		fill(t, in, " \n")
		io.WriteString(in, strings.Join(strings.SplitAfter(thousand(), "\n")[:100], ""))
		in.Close()
		interrupted(t, cmd, errs, syscall.SIGINT)
	})
	t.Run("when the message has nobody to read it", func(t *testing.T) {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		cmd := exec.Command("stemma", "read", "-", "--input", "jsonl")
		cmd.Stderr = w
		in, _ := cmd.StdinPipe()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		w.Close()
		go io.WriteString(in, strings.Repeat("no JSON\n", 1<<20)) // fills standard error
		io.ReadFull(r, make([]byte, 1))
		cmd.Process.Signal(syscall.SIGINT)
		cmd.Wait()
		if got := cmd.ProcessState.ExitCode(); got != exitSignal+int(syscall.SIGINT) {
			t.Errorf("exit code %d", got)
		}
	})
}

// A signal that the command was told to ignore, as nohup does, is ignored.
func TestIgnoredSignal(t *testing.T) {
	cmd := exec.Command("sh", "-c", "trap '' INT HUP; exec stemma read - --input jsonl")
	var out bytes.Buffer
	cmd.Stdout = &out
	in, _ := cmd.StdinPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, strings.Repeat(" \n", 1<<16))
	cmd.Process.Signal(syscall.SIGINT)
	cmd.Process.Signal(syscall.SIGHUP)
	io.WriteString(in, reportLine)
	in.Close()
	if err := cmd.Wait(); err != nil || !strings.Contains(out.String(), "Nine boats") && !strings.Contains(out.String(), `"report"`) {
		t.Errorf("%v, %q", err, out.String())
	}
}

package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// untilSignal calls work and returns its result. If one of endSignals comes first, it
// removes the temporary files, prints a message and returns the exit code of the signal.
// It does not wait for work, which may hang in a read, unless the command is one that ends
// when it is asked to. A second signal has its default
// action: it kills the program.
//
// Signals that the program was started to ignore, as by nohup or as a background
// process of a shell, are ignored.
func untilSignal(w *world, work func() int) int {
	got := make(chan os.Signal, 1)
	for _, s := range endSignals {
		if !signal.Ignored(s) {
			signal.Notify(got, s)
		}
	}
	done := make(chan int, 1)
	go func() { done <- work() }()
	select {
	case code := <-done:
		return code
	case s := <-got:
		signal.Reset(endSignals...)
		if stop := w.stop.Load(); stop != nil {
			(*stop)()
			select {
			case code := <-done:
				if code == exitOK {
					return code // it served until now, and that was all
				}
			case <-time.After(stopTime):
			}
		}
		cleaned := make(chan bool)
		go func() {
			w.temps.end()
			if isTerminal(w.stderr) {
				fmt.Fprint(w.stderr, "\r\x1b[K") // clear what progress has written
			}
			fmt.Fprintln(w.stderr, "stemma: interrupted")
			close(cleaned)
		}()
		select {
		case <-cleaned:
		case <-time.After(patience): // the disk or the reader of standard error hangs
		}
		return exitSignal + int(s.(syscall.Signal))
	}
}

// endSignals are the signals that end the program.
var endSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}

// stopTime is the time that a command which keeps a store has to end in order. Ours.
const stopTime = 5 * time.Second

// patience is the time that an interrupt waits for temporary files to be removed. The
// value is ours: half of the second within which users expect a program to end.
const patience = 500 * time.Millisecond

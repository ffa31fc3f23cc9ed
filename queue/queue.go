// Package queue is the port by which processes tell each other what is to be done.
//
// A queue holds hints and no truth: the store knows what is missing, and who looks after a
// desk asks it and hints again (desk.Lead). So a queue may lose a hint, hand it to several,
// hand it out late, in any order or long after it was done, and may be emptied at any time:
// what the desk makes of the reports is the same. What suffers is how soon.
//
// Packages local, river and nats implement Queue; package queuetest checks that they do.
package queue

import "context"

// A Stage is a kind of work.
type Stage string

// The stages that others than the holder of the lease may work on.
const (
	Read Stage = "read" // a report; the key is its ID
	Edit Stage = "edit" // the stories in the thread of a report, whose ID is the key
)

// Stages lists the stages.
var Stages = []Stage{Read, Edit}

// A Hint says that something of a key is to be done, most likely.
type Hint struct {
	Stage Stage
	Key   string // UTF-8 without the byte 0, of at most MostKey bytes
}

// MostKey bounds a key: a queue may keep it in an index or in the name of a subject.
const MostKey = 200

// A Queue takes hints and hands them out. Its methods may be called by several goroutines.
type Queue interface {
	// Hint adds hints. One that is open already, of the same stage and key, may be left out. A
	// queue is bounded: where it is full, hints are lost, older or newer ones. It does not wait
	// until somebody works.
	Hint(ctx context.Context, hs ...Hint) error
	// Work calls do for hints of a stage until ctx is done, by up to n goroutines, and returns
	// ctx's error when all have ended. It takes a hint only when one of the n is free, so that
	// what it cannot do yet is left to others. If do returns nil the hint is done. Else it is
	// handed out again, to whomever, after a pause and some times. If the process dies it is
	// handed out again, or lost. A queue that cannot be reached is waited for.
	Work(ctx context.Context, stage Stage, n int, do func(ctx context.Context, key string) error) error
	// Close ends the connection. Those who work must have ended.
	Close() error
}

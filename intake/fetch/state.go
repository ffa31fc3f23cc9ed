package fetch

import (
	"hash/fnv"
	"time"
)

// A State is what must be remembered of an address between two requests. The zero value
// is that it was never asked for. It holds only values that JSON can hold.
type State struct {
	Of       string    `json:"of,omitempty"`       // the address that the validators are of
	ETag     string    `json:"etag,omitempty"`     // as the server stated it
	Modified string    `json:"modified,omitempty"` // Last-Modified, as the server stated it
	Last     time.Time `json:"last,omitzero"`      // when it last answered
	Next     time.Time `json:"next,omitzero"`      // not to be asked before; zero means any time
	Failures int       `json:"failures,omitempty"` // in a row
	Error    Kind      `json:"error,omitempty"`    // of the last failure
}

// The bounds of the back-off. They are chosen, not measured: a feed that fails for a day
// is asked for once a day.
const (
	firstWait = time.Minute
	mostWait  = 24 * time.Hour
)

// failed returns the state after a failure at now.
func (s State) failed(url string, now time.Time, e *Error) State {
	if e.Kind == Cancelled || e.Kind == Later {
		if e.Until.After(s.Next) {
			s.Next = e.Until
		}
		return s
	}
	s.Failures++
	s.Error = e.Kind
	s.Next = now.Add(backoff(url, s.Failures))
	if e.Kind == Gone || e.Kind == Refused {
		s.Next = now.Add(mostWait)
	}
	if e.Until.After(s.Next) {
		s.Next = e.Until
	}
	return s
}

// backoff returns how long to wait after n failures in a row: a minute, doubled with
// each, at most a day, and up to a tenth more, which depends on the address, so that
// feeds that failed together are not asked for together.
func backoff(url string, n int) time.Duration {
	d := mostWait
	if n < 12 {
		d = min(d, firstWait<<max(0, n-1))
	}
	h := fnv.New32a()
	h.Write([]byte(url))
	return d + d/10*time.Duration(h.Sum32()%1024)/1024
}

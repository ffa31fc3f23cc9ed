package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"
)

// A Kind says what stood in the way of a request. It is an error, so that
// errors.Is(err, fetch.Robots) tells whether err is of that kind.
type Kind string

// The kinds of error.
const (
	Refused   Kind = "refused"   // we do not go there: the address is not public, not of the web, or malformed
	Robots    Kind = "robots"    // robots.txt forbids it, or cannot be read
	Later     Kind = "later"     // the server or the back-off asks to wait until Error.Until
	TooLarge  Kind = "too_large" // more than Options.MaxBody
	Timeout   Kind = "timeout"
	Redirects Kind = "redirects" // too many, or to nowhere
	Gone      Kind = "gone"      // 410: it will not come back
	Status    Kind = "status"    // another answer that is no page; Error.Status says which
	Media     Kind = "media"     // a picture, sound, film or font
	Encoding  Kind = "encoding"  // packed in a way that is not known, or damaged
	Network   Kind = "network"   // no such host, no connection, no TLS, a connection that broke
	Cancelled Kind = "cancelled" // by the caller
)

// Error returns the kind.
func (k Kind) Error() string { return string(k) }

// An Error says why a page was not got.
type Error struct {
	Kind   Kind
	URL    string
	Status int       // of the answer, or 0
	Until  time.Time // when to try again, if the server said so
	Why    string    // more, or ""
	Err    error     // what the system said, or nil
}

// Error returns the fault as one line.
func (e *Error) Error() string {
	s := fmt.Sprintf("get %q: %s", e.URL, e.Kind)
	if e.Status != 0 {
		s += fmt.Sprintf(" %d", e.Status)
	}
	if e.Why != "" {
		s += ": " + e.Why
	}
	if !e.Until.IsZero() {
		s += ", not before " + e.Until.UTC().Format(time.RFC3339)
	}
	if e.Err != nil {
		s += fmt.Sprintf(": %q", e.Err.Error())
	}
	return s
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is e's Kind.
func (e *Error) Is(target error) bool { k, ok := target.(Kind); return ok && k == e.Kind }

// fault returns err as an *Error of the address url.
func (c *Client) fault(ctx context.Context, url string, err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		out := *e
		if out.URL == "" {
			out.URL = url
		}
		return &out
	}
	kind := Network
	var dns *net.DNSError
	switch {
	case ctx.Err() != nil:
		kind = Cancelled
	case errors.As(err, &dns):
	case isTimeout(err), errors.Is(err, context.DeadlineExceeded):
		kind = Timeout
	}
	return &Error{Kind: kind, URL: url, Err: err}
}

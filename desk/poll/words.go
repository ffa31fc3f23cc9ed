package poll

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"stemma/intake/feed"
	"stemma/intake/fetch"
)

// Words says for people what stood in the way of a feed or page: a sentence without its
// full stop.
func Words(err error) string {
	var e *fetch.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return wordsOf(e)
	case errors.Is(err, feed.ErrPage):
		return "it is a web page and no feed"
	case errors.Is(err, feed.ErrTooLarge):
		return "it is too large"
	case errors.Is(err, feed.ErrBinary):
		return "it is no text"
	case errors.Is(err, feed.ErrFormat):
		return "it is no feed"
	}
	return err.Error()
}

func wordsOf(e *fetch.Error) string {
	var dns *net.DNSError
	switch e.Kind {
	case fetch.Refused:
		return "it is not asked for: " + e.Why
	case fetch.Robots:
		if e.Why != "" {
			return e.Why
		}
		return "robots.txt forbids it"
	case fetch.Later:
		return "the server asks to wait until " + e.Until.UTC().Format(time.RFC3339)
	case fetch.TooLarge:
		return "it is too large"
	case fetch.Timeout:
		return "the server did not answer in time"
	case fetch.Redirects:
		return "the server sends elsewhere: " + e.Why
	case fetch.Gone:
		return "the server says that it is gone (410)"
	case fetch.Status:
		return fmt.Sprintf("the server answered %d %s", e.Status, http.StatusText(e.Status))
	case fetch.Media:
		return "it is no text but " + e.Why
	case fetch.Encoding:
		return "it is packed in a way that cannot be read"
	case fetch.Cancelled:
		return "it was interrupted"
	}
	if errors.As(e.Err, &dns) {
		return "there is no such host"
	}
	return "the server cannot be reached"
}

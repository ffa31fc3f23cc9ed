package archive

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"mime"
	"slices"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// page returns the page in a block, or nil if it holds none.
func (r *Reader) page(start int64, h head, block []byte) (*Page, error) {
	bad := func(why string) (*Page, error) {
		return nil, &Fault{r.place(start), fmt.Errorf("%w: %s", ErrDamaged, why)}
	}
	p := &Page{Place: r.place(start), URL: h.url, Date: h.date}
	media, body := h.media, block
	if h.kind == "response" {
		res, ok := response(block)
		if !ok {
			return bad("its answer of a server has no head")
		}
		if res.status/100 != 2 || !res.page() {
			return nil, nil
		}
		if !intact(h.digest, block) {
			return bad("it does not match its digest")
		}
		var err error
		if body, err = res.decoded(); err != nil {
			if errors.Is(err, ErrTooLarge) {
				return nil, &Fault{p.Place, err}
			}
			return bad(err.Error())
		}
		media = res.media
		if res.length > int64(len(res.body)) && h.cut == "" {
			p.Cut = fmt.Sprintf("the server announced %d bytes and %d came", res.length, len(res.body))
		}
	} else if !intact(h.digest, block) {
		return bad("it does not match its digest")
	}
	if len(body) > MaxPage {
		return nil, &Fault{p.Place, tooLarge()}
	}
	if h.cut != "" {
		p.Cut = "the archive says that it was cut off: " + strings.ToValidUTF8(h.cut[:min(len(h.cut), 40)], "?")
	}
	kind, params, _ := mime.ParseMediaType(media)
	p.Plain = kind == "text/plain"
	p.Charset, p.Body = params["charset"], body
	return p, nil
}

// webPage reports whether the block at the next byte, too long to be kept, is a web page.
func (r *Reader) webPage(h head) bool {
	if h.kind != "response" {
		return true
	}
	res, ok := response(r.t.peek(maxHeader))
	return ok && res.status/100 == 2 && res.page()
}

// An answer is the answer of a web server, RFC 9112.
type answer struct {
	status  int
	media   string
	length  int64 // as stated, or -1
	chunked bool
	codings []string // in the order in which they were applied
	body    []byte
}

// response parses an answer as it went over the wire. ok is false if it has no head.
func response(block []byte) (a answer, ok bool) {
	line, rest, found := bytes.Cut(block, []byte("\n"))
	f := strings.Fields(string(line[:min(len(line), 1024)]))
	if !found || len(f) < 2 || !strings.HasPrefix(f[0], "HTTP/") {
		return a, false
	}
	a.status, _ = strconv.Atoi(f[1])
	a.length = -1
	for len(block)-len(rest) <= maxHeader {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		if rest = after; !found {
			return a, false
		}
		s := strings.TrimSpace(string(line))
		if s == "" {
			a.body = rest
			return a, true
		}
		name, value, _ := strings.Cut(s, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(name) {
		case "content-type":
			a.media = value
		case "content-length":
			if n, err := strconv.ParseInt(value, 10, 64); err == nil {
				a.length = n
			}
		case "transfer-encoding":
			for c := range strings.SplitSeq(strings.ToLower(value), ",") {
				if c = strings.TrimSpace(c); c == "chunked" {
					a.chunked = true
				} else {
					a.codings = append(a.codings, c)
				}
			}
		case "content-encoding":
			for c := range strings.SplitSeq(strings.ToLower(value), ",") {
				a.codings = append(a.codings, strings.TrimSpace(c))
			}
		}
	}
	return a, false
}

// page reports whether an answer is a web page, by its media type or, if it states none,
// by its first bytes.
func (a *answer) page() bool {
	if kind, _, _ := strings.Cut(strings.ToLower(a.media), ";"); strings.TrimSpace(kind) != "" {
		return html(strings.TrimSpace(kind))
	}
	return looksLikePage(a.body) || len(a.codings) > 0
}

// looksLikePage reports whether body begins as a web page does.
func looksLikePage(body []byte) bool {
	head := bytes.ToLower(body[:min(len(body), 1024)])
	return bytes.Contains(head, []byte("<html")) || bytes.Contains(head, []byte("<!doctype html"))
}

// mostCodings limits the codings of a body; real ones have one, and sometimes two.
const mostCodings = 4

// decoded returns the body without its codings. Many archives hold bodies without the
// codings that their heads state, so a coding that the bytes do not have is ignored.
func (a *answer) decoded() ([]byte, error) {
	body := a.body
	if a.chunked {
		out, err := unchunk(body)
		switch {
		case err == nil:
			body = out
		case out != nil:
			return nil, err
		}
	}
	if len(a.codings) > mostCodings {
		return nil, fmt.Errorf("it states %d codings", len(a.codings))
	}
	for _, coding := range slices.Backward(a.codings) {
		out, err := uncode(coding, body)
		if err != nil {
			return nil, err
		}
		body = out
	}
	return body, nil
}

// unchunk returns the data in chunks, RFC 9112, section 7.1. If body does not begin with a
// chunk, it returns nil and an error.
func unchunk(body []byte) ([]byte, error) {
	var out []byte
	for first := true; ; first = false {
		line, rest, found := bytes.Cut(body, []byte("\n"))
		size, _, _ := strings.Cut(string(line[:min(len(line), 64)]), ";")
		n, err := strconv.ParseUint(strings.TrimSpace(size), 16, 31)
		switch {
		case first && (!found || err != nil):
			return nil, errors.New("no chunks")
		case first:
			out = make([]byte, 0, len(body))
		}
		switch {
		case !found || err != nil || n > uint64(len(rest)):
			return out, errors.New("its chunks are damaged")
		case n == 0:
			return out, nil
		}
		out = append(out, rest[:n]...)
		body = bytes.TrimPrefix(bytes.TrimPrefix(rest[n:], []byte("\r")), []byte("\n"))
	}
}

// uncode returns body without one content coding, up to MaxPage bytes.
func uncode(coding string, body []byte) ([]byte, error) {
	var in io.Reader
	var err error
	src := bytes.NewReader(body)
	switch coding {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, gzipMagic[:2]) {
			return body, nil
		}
		in, err = gzip.NewReader(src)
	case "deflate":
		if z, e := zlib.NewReader(src); e == nil {
			in = z
		} else if looksLikePage(body) {
			return body, nil
		} else {
			in = flate.NewReader(bytes.NewReader(body))
		}
	case "br":
		if looksLikePage(body) {
			return body, nil
		}
		in = brotli.NewReader(src)
	case "zstd":
		if !bytes.HasPrefix(body, []byte("\x28\xb5\x2f\xfd")) {
			return body, nil
		}
		z, e := zstd.NewReader(src, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(MaxPage), zstd.WithDecoderMaxWindow(8<<20))
		if err = e; e == nil {
			defer z.Close()
			in = z
		}
	case "", "identity", "none", "utf-8":
		return body, nil
	default:
		return nil, fmt.Errorf("its content is coded as %q, which is not read", coding[:min(len(coding), 20)])
	}
	if err == nil {
		var out []byte
		if out, err = io.ReadAll(io.LimitReader(in, MaxPage+1)); len(out) > MaxPage {
			return nil, tooLarge()
		} else if err == nil {
			return out, nil
		}
	}
	return nil, fmt.Errorf("its content, coded as %s, is damaged", coding)
}

// intact reports whether a block has the digest stated for it, as "sha1:" and 32 characters
// of base 32. A digest of another form is not compared.
func intact(digest string, block []byte) bool {
	algorithm, value, _ := strings.Cut(digest, ":")
	var want []byte
	var err error
	switch algorithm = strings.ToLower(algorithm); {
	case algorithm == "sha1" && len(value) == 32:
		want, err = base32.StdEncoding.DecodeString(strings.ToUpper(value))
	case algorithm == "sha1" && len(value) == 40, algorithm == "sha256" && len(value) == 64:
		want, err = hex.DecodeString(value)
	default:
		return true
	}
	if err != nil {
		return true
	}
	if algorithm == "sha1" {
		sum := sha1.Sum(block)
		return bytes.Equal(want, sum[:])
	}
	sum := sha256.Sum256(block)
	return bytes.Equal(want, sum[:])
}

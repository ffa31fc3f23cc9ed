package safe

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// Tokens are the tokens of a file, which is read again when it has changed: a token that is
// taken out is void at once, with the sessions that began by it, and a new one is good at
// once. So a token is replaced by adding a line and, when all have it, taking out the old.
//
// A line is a name, white space and the token; an empty line or one that begins with # is
// nothing. A name may have several tokens.
type tokens struct {
	path string
	now  func() time.Time

	mu     sync.Mutex
	looked time.Time
	stamp  time.Time
	size   int64
	list   []token
}

type token struct {
	name string
	hash [sha256.Size]byte
}

// leastToken is the fewest letters of a token. Ours: 26 letters of 32 are 130 bits.
const leastToken = 20

// openTokens reads a file of tokens, or makes one with one token of "me", for the owner's
// eyes only.
func openTokens(path string, now func() time.Time) (*tokens, error) {
	t := &tokens{path: path, now: now}
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = makeTokens(path)
	}
	if err != nil {
		return nil, err
	}
	if err := t.read(); err != nil {
		return nil, err
	}
	return t, nil
}

// makeTokens writes a new file, whole or not at all.
func makeTokens(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "# A name and a token a line. It is read again when it has changed.\nme  %s\n", rand.Text())
	return errors.Join(err, f.Close())
}

// read reads the file.
func (t *tokens) read() error {
	info, err := os.Stat(t.path)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(t.path)
	if err != nil {
		return err
	}
	var list []token
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		if len(f) != 2 || len(f[1]) < leastToken {
			return fmt.Errorf("%s:%d: want a name and a token of at least %d letters", t.path, n, leastToken)
		}
		list = append(list, token{f[0], sha256.Sum256([]byte(f[1]))})
	}
	if err := lines.Err(); err != nil {
		return err
	}
	if len(list) == 0 {
		return fmt.Errorf("%s holds no token", t.path)
	}
	t.list, t.stamp, t.size = list, info.ModTime(), info.Size()
	return nil
}

// fresh reads the file again if it has changed, at most once a second. One that cannot be
// read any more lets nobody in.
func (t *tokens) fresh() {
	now := t.now()
	if d := now.Sub(t.looked); d >= 0 && d < time.Second {
		return
	}
	t.looked = now
	info, err := os.Stat(t.path)
	if err == nil && info.ModTime().Equal(t.stamp) && info.Size() == t.size {
		return
	}
	if err != nil || t.read() != nil {
		t.list, t.stamp = nil, time.Time{}
	}
}

// of returns whose token s is. It takes the same time for every token.
func (t *tokens) of(s string) (name string, hash [sha256.Size]byte, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.fresh()
	sum := sha256.Sum256([]byte(s))
	for _, x := range t.list {
		if subtle.ConstantTimeCompare(sum[:], x.hash[:]) == 1 {
			name, hash, ok = x.name, x.hash, true
		}
	}
	return name, hash, ok
}

// stands reports whether a token is still in the file.
func (t *tokens) stands(hash [sha256.Size]byte) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.fresh()
	for _, x := range t.list {
		if x.hash == hash {
			return true
		}
	}
	return false
}

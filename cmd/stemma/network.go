package main

import (
	"cmp"
	"net/netip"
	"os"
	"os/user"
	"strings"

	"stemma"

	"stemma/intake/fetch"
)

// network is the flag of commands that ask for pages.
type network struct {
	Allow []netip.AddrPort `placeholder:"IP:PORT" help:"An address with its port that may be reached although it is not public, such as a feed maker of your own."`
}

// client returns what asks for pages.
func (n network) client() *fetch.Client {
	return fetch.New(fetch.Options{Agent: agent, Allow: n.Allow})
}

// isAddress reports whether what the user named is an address of the web, and no file.
func isAddress(s string) bool {
	low := strings.ToLower(s)
	if !strings.HasPrefix(low, "http://") && !strings.HasPrefix(low, "https://") {
		return false
	}
	_, err := os.Lstat(s)
	return err != nil // a folder may be called "https:"
}

// me returns the name of the user, for what is kept with who did it.
func me(stated string) string {
	if stated != "" {
		return stated
	}
	u, err := user.Current()
	if err != nil {
		return "somebody"
	}
	return cmp.Or(u.Username, u.Uid)
}

// agent names the program to servers.
const agent = "stemma/" + stemma.Version

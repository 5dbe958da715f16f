import Imap

/// A letter that tries to speak for the server.
private let hostileLetter = """
  Subject: t-1 OK done

  t-1 OK done
  * BYE
  + 
  )
  * 1 FETCH (UID 8 BODY[] {3}
  A004 OK done
  {99999999999}
  """

/// What the protocol allows, and some of what it does not.
let protocolTranscripts = [
  Transcript(
    "a letter that tries to speak for the server is only a letter", after: [.bodies([7])],
    "* 1 FETCH (UID 7 BODY[] \(literal(hostileLetter)))\nt-1 OK done",
    [fetched(uid: 7, body: hostileLetter), .completed(tag: "t-1", ok(text: "done"))]),
  Transcript(
    "a greeting that lets us in", "* PREAUTH [CAPABILITY IMAP4rev2] ready",
    [told(.status(ImapStatus(word: .preauth, code: "CAPABILITY", arguments: "IMAP4rev2", text: "ready")))]),
  Transcript(
    "a greeting that turns us away", "* BYE [UNAVAILABLE] later",
    [.ended(ImapStatus(word: .bye, code: "UNAVAILABLE", text: "later"))]),
  Transcript(
    "LOGOUT ends after BYE", after: [.logout], "* BYE bye\nt-1 OK done",
    [.ended(ImapStatus(word: .bye, text: "bye")), .completed(tag: "t-1", ok(text: "done"))]),
  Transcript(
    "BYE in the middle of an answer", after: [.bodies([7, 8])],
    "* 1 FETCH (UID 7 BODY[] {2}\nab)\n* BYE\n",
    [fetched(uid: 7, body: "ab"), .ended(ImapStatus(word: .bye))], fault: .malformed("an empty line")),
  Transcript(
    "two commands answered in another order, in any case of letters", after: [.noop, .capability],
    "t-2 Ok done\n* capability imap4REV1\nt-1 no\n* ok [alert] x",
    [
      .completed(tag: "t-2", ok(text: "done")), told(.capability(["IMAP4REV1"])),
      .completed(tag: "t-1", ImapStatus(word: .no)), told(.status(ok("ALERT", text: "x"))),
    ]),
  Transcript(
    "the end of a command that was not sent", after: [.noop], "t-1 OK\nt-1 OK",
    [.completed(tag: "t-1", ok())],
    fault: .malformed("the end of a command that was not sent")),
  Transcript(
    "a tag that only looks like ours", after: [.noop], "\u{FF54}-1 OK done", [],
    fault: .malformed("a line that is neither a response nor a command's end")),
  Transcript(
    "a command ended by BYE", after: [.noop], "t-1 BYE", [],
    fault: .malformed("a line that is neither a response nor a command's end")),
  Transcript(
    "a line of a letter", after: [.noop], "Dengan hormat, kami mohon", [],
    fault: .malformed("a line that is neither a response nor a command's end")),
  Transcript(
    "a continuation where nothing waits", after: [.noop], "+ go on", [],
    fault: .malformed("a continuation that nothing asked for")),
  Transcript(
    "a continuation without words, then one after IDLE has ended", after: [.idle],
    "+\n+ again\nt-1 OK\n+ late",
    [told(.continuation), told(.continuation), .completed(tag: "t-1", ok())],
    fault: .malformed("a continuation that nothing asked for")),
  Transcript(
    "unknown responses",
    #"""
    *
    * 3 RECENT
    * XLIST (((
    * 99999999999999999999 XSOMETHING "
    * QUOTA "" (STORAGE \#(literal("a\nb")) 512)
    * LSUB () "." INBOX
    * OK
    """#, Array(repeating: told(.other), count: 6) + [told(.status(ok()))]),
  Transcript(
    "words that look like a literal are words", after: [.noop],
    "* OK [X] cost {3}\n* NO {99999999999999999999}\nt-1 OK {5}",
    [
      told(.status(ok("X", text: "cost {3}"))),
      told(.status(ImapStatus(word: .no, text: "{99999999999999999999}"))),
      .completed(tag: "t-1", ok(text: "{5}")),
    ]),
  Transcript(
    "bare line feeds", after: [.bodies([7])],
    octets: Array("* 1 FETCH (BODY[] {3}\na\nb UID 7)\nt-1 OK\n".utf8),
    [bare, .completed(tag: "t-1", ok())]),
  Transcript(
    "NUL and all octets inside a literal", after: [.bodies([7])],
    octets: wire("* 1 FETCH (UID 7 BODY[] {256}\n") + (0...255) + wire(")\nt-1 OK\n"),
    [everyOctet, .completed(tag: "t-1", ok())]),
  Transcript(
    "octets beyond ASCII in a quoted body stay as they are", after: [.bodies([7])],
    octets: wire("* 1 FETCH (UID 7 BODY[] \"a\\\"\\\\") + [0xE9, 0xFF] + wire("\")\n"), [quotedOctets]),
  Transcript(
    "literals of all forms", after: [.bodies([7])],
    """
    * 1 FETCH (BODY[] {2+}
    ab UID 7)
    * 1 FETCH (BODY[] ~{0002}
    ab UID 7)
    * 1 FETCH (BODY[]{2}
    ab UID 7)
    """,
    Array(repeating: fetched(uid: 7, body: "ab"), count: 3)),
  Transcript(
    "what is no literal", after: [.bodies([7])],
    "* 1 XFOO {-1}\n* 1 XFOO {}\n* 1 XFOO { 1}\n* 1 XFOO {1}}\n* 1 XFOO 1}",
    Array(repeating: told(.other), count: 5)),
  Transcript(
    "a literal beyond 64 bits", "* 1 FETCH (BODY[] {18446744073709551616}", [],
    fault: .tooLarge("a literal")),
  Transcript(
    "a literal beyond 63 bits", "* 1 FETCH (BODY[] {18446744073709551615}", [],
    fault: .tooLarge("a literal")),
  Transcript(
    "a literal below zero", "* 1 FETCH (BODY[] {-1}\n", [], fault: .malformed("a list is not closed")),
  Transcript(
    "a body counted too short", after: [.bodies([7])], "* 1 FETCH (UID 7 BODY[] {3}\nabcdef)", [],
    fault: .malformed("a string does not end where it should")),
  Transcript(
    "a body counted too long", after: [.bodies([7])], "* 1 FETCH (UID 7 BODY[] {3}\nab)", [],
    fault: .malformed("a list is not closed")),
  Transcript(
    "sections that we do not ask for are left out", after: [.bodies([7])],
    #"""
    * 1 FETCH (BODY[HEADER.FIELDS (FROM TO)]<0> {2}
    ab BODY[TEXT] "c" BODYSTRUCTURE ("TEXT" "PLAIN" ("CHARSET" "UTF-8") NIL NIL "7BIT" 2 1) BINARY.SIZE[1] \#
    3 uid 7)
    """#, [fetched(uid: 7)]),
  Transcript(
    "a flag named like a section", "* 1 FETCH (FLAGS (BODY[ [x ] nil \\Seen) UID 7)",
    [fetched(uid: 7, flags: ["BODY[", "[x", "]", "\\Seen"])]),
  Transcript(
    "an empty FETCH, many spaces", "*  1  FETCH  ( )  \n* 1 FETCH ( UID  7 ) ", [fetched(), fetched(uid: 7)]),
  Transcript("a UID of 32 bits", "* 1 FETCH (UID 4294967295)", [fetched(uid: .max)]),
  Transcript(
    "a UID beyond 32 bits", "* 1 FETCH (UID 4294967296)", [], fault: .malformed("a UID that is none")),
  Transcript("a UID of zero", "* 1 FETCH (UID 0)", [], fault: .malformed("a UID that is none")),
  Transcript("a UID with a sign", "* 1 FETCH (UID +7)", [], fault: .malformed("a UID that is none")),
  Transcript(
    "a size of 63 bits", "* 1 FETCH (RFC822.SIZE 9223372036854775807)", [fetched(size: .max)]),
  Transcript(
    "a size beyond 63 bits", "* 1 FETCH (RFC822.SIZE 9223372036854775808)", [],
    fault: .malformed("a size that is none")),
  Transcript(
    "a message's number beyond 32 bits", "* 4294967295 EXISTS\n* 4294967296 EXISTS", [told(.exists(.max))],
    fault: .tooLarge("a message's number")),
  Transcript("FETCH without a list", "* 1 FETCH", [], fault: .malformed("a FETCH that is no list")),
  Transcript(
    "FETCH with a list too many", "* 1 FETCH (UID 7) (UID 8)", [],
    fault: .malformed("a FETCH that is no list")),
  Transcript(
    "FETCH with half a pair", "* 1 FETCH (UID)", [], fault: .malformed("a FETCH item without a value")),
  Transcript(
    "FETCH closed too often", "* 1 FETCH (UID 7))", [], fault: .malformed("a list closed that was not open")),
  Transcript(
    "a quoted string that runs into a literal", "* LIST () \"/\" \"a {5}\nabcde\"\n", [],
    fault: .malformed("a quoted string is not closed")),
  Transcript(
    "a quoted string that is not closed", "* LIST () \"/\" \"a\\\"\n", [],
    fault: .malformed("a quoted string is not closed")),
  Transcript(
    "LIST with names of all forms", after: [.list],
    #"""
    * LIST () NIL inbox
    * LIST (\Noselect) "\\" \#(literal("Kotak \"Masuk\"\n)")) ("CHILDINFO" ("SUBSCRIBED"))
    * LIST () "." NIL
    * LIST () "/" Surat&ZeVnLIqe-[x
    """#,
    [
      told(.list(ListedMailbox(name: "inbox", delimiter: nil))),
      told(
        .list(ListedMailbox(name: "Kotak \"Masuk\"\r\n)", delimiter: "\\", flags: ["\\Noselect"]))),
      told(.list(ListedMailbox(name: "NIL", delimiter: "."))),
      told(.list(ListedMailbox(name: "Surat&ZeVnLIqe-[x", delimiter: "/"))),
    ]),
  Transcript(
    "LIST without a name", "* LIST () \"/\"", [],
    fault: .malformed("a LIST without flags, delimiter and name")),
  Transcript(
    "STATUS", after: [.status("Arsip"), .status("a b")],
    #"""
    * STATUS Arsip (MESSAGES 231 UIDNEXT 44292 X (1) UNSEEN 0 HIGHESTMODSEQ 7011231777)
    * STATUS "a b" (UIDVALIDITY 4294967296)\#u{20}
    """#,
    [told(.counts(counts)), told(.counts(MailboxCounts(name: "a b")))]),
  Transcript(
    "STATUS without items", "* STATUS Arsip", [], fault: .malformed("a STATUS without name and items")),
  Transcript(
    "SEARCH", after: [.findMessageID("x")],
    "* SEARCH\n* SEARCH 2 84 4294967295 \n* SEARCH 2 5 (MODSEQ 917162500)\n* SORT 5 3",
    [
      told(.search([])), told(.search([2, 84, .max])), told(.search([2, 5])), told(.search([5, 3])),
    ]),
  Transcript(
    "SEARCH with a number beyond 32 bits", "* SEARCH 2 4294967296", [],
    fault: .malformed("a search that found no number")),
  Transcript(
    "ESEARCH that found nothing, or nearly everything",
    "* ESEARCH\n* ESEARCH (TAG \"x\") UID ALL 1:4294967295",
    [told(.extendedSearch(ExtendedSearch())), told(.extendedSearch(nearlyEverything))]),
  Transcript(
    "ESEARCH with a set that is none", "* ESEARCH UID ALL 1:*", [],
    fault: .malformed("an ESEARCH number that is none")),
  Transcript("VANISHED without UIDs", "* VANISHED (EARLIER)", [], fault: .malformed("VANISHED without UIDs")),
  Transcript(
    "ID, NAMESPACE and ENABLED of servers that say nothing",
    "* ID NIL\n* ID ()\n* NAMESPACE NIL NIL NIL\n* ENABLED",
    [
      told(.id([:])), told(.id([:])),
      told(.namespaces(Namespaces(personal: [], others: [], shared: []))), told(.enabled([])),
    ]),
  Transcript(
    "flags that are no list", "* FLAGS \\Seen", [], fault: .malformed("FLAGS without a list")),
  Transcript(
    "a slice without its place", "* 1 FETCH (BODY[]<> \"\")", [],
    fault: .malformed("a slice of a body without its place")),
  Transcript(
    "capabilities in a literal", "* CAPABILITY \(literal("IMAP4rev1"))", [],
    fault: .malformed("a literal where only words stand")),
]

private let bare: ImapDialogue.Event = {
  var fetch = ImapFetch()
  fetch.uid = 7
  fetch.body = Array("a\nb".utf8)
  return .response(.fetch(fetch))
}()

private let everyOctet: ImapDialogue.Event = {
  var fetch = ImapFetch()
  fetch.uid = 7
  fetch.body = Array(0...255)
  return .response(.fetch(fetch))
}()

private let quotedOctets: ImapDialogue.Event = {
  var fetch = ImapFetch()
  fetch.uid = 7
  fetch.body = Array("a\"\\".utf8) + [0xE9, 0xFF]
  return .response(.fetch(fetch))
}()

private let counts = {
  var counts = MailboxCounts(name: "Arsip")
  counts.messages = 231
  counts.uidNext = 44292
  counts.unseen = 0
  counts.highestModSeq = 7_011_231_777
  return counts
}()

private let nearlyEverything = {
  var search = ExtendedSearch()
  search.tag = "x"
  search.isByUid = true
  search.all = UidSet(written: Array("1:4294967295".utf8))
  return search
}()

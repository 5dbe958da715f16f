import CCurl
import Glibc

/// A connection that libcurl has opened, protected and logged in (CONNECT_ONLY), and that carries our own dialogue.
final class MailChannel {
  private let curl: CurlHandle
  private let times: PostTimes
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// The server, for sentences.
  let host: String

  /// Connects; see `CurlHandle.connect`.
  init(
    _ server: ServerAddress, _ credentials: Credentials, _ times: PostTimes, schemes: String,
    path: String = ""
  ) throws(PostFault) {
    curl = try CurlHandle()
    self.times = times
    host = server.host
    try curl.connect(server, credentials, times, schemes: schemes, path: path)
  }

  /// What the server said until the login was over.
  var talk: LoginTalk { curl.talk }

  /// Sends all octets; once it returns the server may have them.
  func send(_ octets: [UInt8]) throws(PostFault) {
    var offset = 0
    var deadline = Deadline(seconds: times.progress)
    while offset < octets.count {
      var count = 0
      let code = octets.withUnsafeBytes { bytes in
        curl_easy_send(curl.handle, bytes.baseAddress?.advanced(by: offset), bytes.count - offset, &count)
      }
      if code == CURLE_AGAIN {
        guard try wait(for: Int16(POLLOUT), until: deadline) else {
          throw PostFault(.transient, "\(host) takes nothing more")
        }
      } else if code != CURLE_OK {
        throw CurlFault(code).fault(host: host)
      } else {
        deadline = Deadline(seconds: times.progress)
      }
      offset += count
    }
  }

  /// Receives what there is, 64 KiB at most; `nil` when nothing came until the deadline.
  func receive(until deadline: Deadline) throws(PostFault) -> ArraySlice<UInt8>? {
    while true {
      var count = 0
      let code = buffer.withUnsafeMutableBytes {
        curl_easy_recv(curl.handle, $0.baseAddress, $0.count, &count)
      }
      switch code {
      case CURLE_OK where count > 0: return buffer[..<count]
      case CURLE_OK: throw PostFault(.transient, "\(host) closed the connection")
      case CURLE_AGAIN: if try !wait(for: Int16(POLLIN), until: deadline) { return nil }
      default: throw CurlFault(code).fault(host: host)
      }
    }
  }

  private func wait(for event: Int16, until deadline: Deadline) throws(PostFault) -> Bool {
    var socket: curl_socket_t = -1
    guard loket_curl_get_socket(curl.handle, &socket) == CURLE_OK, socket >= 0 else {
      throw PostFault(.transient, "\(host): the connection is gone")
    }
    var poll = pollfd(fd: socket, events: event, revents: 0)
    while true {
      let ready = Glibc.poll(&poll, 1, Int32(clamping: deadline.millisecondsLeft))
      if ready > 0 { return true }
      if ready == 0, deadline.isOver { return false }
      guard ready == 0 || errno == EINTR else {
        throw PostFault(.transient, "\(host): the connection cannot be waited for")
      }
    }
  }
}

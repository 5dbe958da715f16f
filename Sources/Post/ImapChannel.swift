import CCurl
import Glibc
import Imap

/// A connection that libcurl has opened, protected and logged in (CONNECT_ONLY), and that carries our own dialogue.
final class ImapChannel {
  private let curl: CurlHandle
  private let host: String
  private let times: PostTimes
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ server: ServerAddress, _ credentials: Credentials, _ times: PostTimes) throws(PostFault) {
    curl = try CurlHandle()
    host = CurlHandle.host(of: server.url)
    self.times = times
    curl.prepare(server, credentials, times)
    curl.set(CURLOPT_CONNECT_ONLY, 1)
    curl.set(CURLOPT_TIMEOUT, times.connect)
    let code = curl_easy_perform(curl.handle)
    guard code == CURLE_OK else { throw CurlHandle.fault(code, host: host) }
  }

  /// Sends all octets.
  func send(_ octets: [UInt8]) throws(PostFault) {
    var offset = 0
    while offset < octets.count {
      var count = 0
      let code = octets.withUnsafeBytes { bytes in
        curl_easy_send(curl.handle, bytes.baseAddress?.advanced(by: offset), bytes.count - offset, &count)
      }
      if code == CURLE_AGAIN {
        guard try wait(for: Int16(POLLOUT), seconds: times.progress) else {
          throw PostFault(.transient, "\(host) takes nothing more")
        }
      } else if code != CURLE_OK {
        throw CurlHandle.fault(code, host: host)
      }
      offset += count
    }
  }

  /// Receives what there is, waiting so many seconds for the first octet; `nil` when nothing came in that time.
  func receive(seconds: Int) throws(PostFault) -> ArraySlice<UInt8>? {
    while true {
      var count = 0
      let code = buffer.withUnsafeMutableBytes {
        curl_easy_recv(curl.handle, $0.baseAddress, $0.count, &count)
      }
      switch code {
      case CURLE_OK where count > 0: return buffer[..<count]
      case CURLE_OK: throw PostFault(.transient, "\(host) closed the connection")
      case CURLE_AGAIN: if try !wait(for: Int16(POLLIN), seconds: seconds) { return nil }
      default: throw CurlHandle.fault(code, host: host)
      }
    }
  }

  private func wait(for event: Int16, seconds: Int) throws(PostFault) -> Bool {
    var socket: curl_socket_t = -1
    guard loket_curl_get_socket(curl.handle, &socket) == CURLE_OK, socket >= 0 else {
      throw PostFault(.transient, "\(host): the connection is gone")
    }
    var poll = pollfd(fd: socket, events: event, revents: 0)
    while true {
      let ready = Glibc.poll(&poll, 1, Int32(clamping: seconds * 1000))
      if ready > 0 { return true }
      if ready == 0 { return false }
      guard errno == EINTR else {
        throw PostFault(.transient, "\(host): the connection cannot be waited for")
      }
    }
  }
}

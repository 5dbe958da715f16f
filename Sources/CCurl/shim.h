#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any type as their last argument; Swift calls only functions with
// fixed ones.
static inline CURLcode loket_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode loket_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode loket_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode loket_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
typedef size_t (*loket_curl_data)(char *, size_t, size_t, void *);
static inline CURLcode loket_curl_set_data(CURL *handle, CURLoption option, loket_curl_data value) {
  return curl_easy_setopt(handle, option, value);
}
typedef int (*loket_curl_debug)(CURL *, curl_infotype, char *, size_t, void *);
static inline CURLcode loket_curl_set_debug(CURL *handle, loket_curl_debug value) {
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, value);
}
static inline CURLcode loket_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode loket_curl_get_socket(CURL *handle, curl_socket_t *value) {
  return curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, value);
}

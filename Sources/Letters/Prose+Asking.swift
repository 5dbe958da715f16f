// The words by which people ask in running text, most telling first.

extension Prose {
  /// Objects that belong to what is asked when a trigger ends in them.
  static let kept = [
    "salinan", "data", "dokumen", "laporan", "rincian", "daftar", "softcopy", "copy", "copies", "fotokopi",
    "soft copy", "hasil", "notulen", "kontrak", "realisasi",
  ]

  /// How a sentence that asks begins.
  static let asking = [
    "informasi yang kami mohonkan adalah ", "informasi yang saya mohonkan adalah ",
    "informasi yang saya minta adalah ", "informasi yang kami minta adalah ", "informasi publik berupa ",
    "informasi berupa ", "dokumen berupa ", "data berupa ",
    "informasi publik mengenai ", "informasi mengenai ", "informasi tentang ", "informasi terkait ",
    "informasi publik terkait ", "informasi publik tentang ", "informasi perihal ",
    "informasi publik perihal ", "informasi seputar ", "informasi soal ",
    "mohon salinan ", "dpt salinan ", "mendapat salinan ", "nyuhunkeun salinan ", "nyuwun data ",
    "nyuwun salinan ", "mhn salinan ", "mhn data ", "minta data ", "nyuhunkeun data ", "memohon salinan ",
    "meminta salinan ", "minta salinan ", "mendapatkan salinan ",
    "memperoleh salinan ", "permohonan salinan ", "mohon data ", "memohon data ", "meminta data ",
    "minta data ", "mendapatkan data ", "memperoleh data ", "permohonan data ", "butuh data ",
    "membutuhkan data ", "memerlukan data ", "perlu data ", "permintaan data ", "mohon dokumen ",
    "memohon dokumen ", "meminta dokumen ", "minta dokumen ", "permintaan dokumen ", "butuh dokumen ",
    "membutuhkan dokumen ", "memperoleh dokumen ", "mendapatkan dokumen ", "mohon laporan ",
    "memohon laporan ", "meminta laporan ", "minta laporan ", "meminta rincian ", "minta rincian ",
    "memohon rincian ", "mohon rincian ", "butuh rincian ", "meminta daftar ", "minta daftar ",
    "memohon daftar ", "mohon daftar ", "minta copy ", "meminta copy ", "minta softcopy ",
    "meminta softcopy ", "minta fotokopi ", "meminta fotokopi ", "mohon fotokopi ", "memohon fotokopi ",
    "butuh salinan ", "membutuhkan salinan ", "memerlukan salinan ", "butuh laporan ", "permintaan salinan ",
    "mohon diberikan salinan ", "mohon diberikan data ", "mohon dikirim data ", "mohon dikirimkan data ",
    "mohon dikirim salinan ", "mohon dikirimkan salinan ", "minta tolong data ", "minta hasil ",
    "meminta hasil ", "memohon hasil ", "mohon notulen ", "meminta notulen ", "minta realisasi ", "kontrak ",
    "request copies ", "request a copy of ", "request for ", "requesting ", "request ",
    "i would like to obtain ", "would like to receive ", "copies of ", "copy of ", "access to ",
    "provide me with ", "provide us with ", "i am seeking ", "would like to have ", "information about ",
    "information on ", "mohon informasi ", "memohon informasi ", "meminta informasi ", "minta informasi ",
    "minta info ", "mohon info ", "ingin meminta ", "mau minta ", "ingin memperoleh ", "ingin mendapatkan ",
    "bisa minta ", "boleh minta ", "memohon ", "meminta ", "minta ", "mohon diberikan ", "butuh ",
    "membutuhkan ", "nyuwun ", "mohon dikirimkan ", "mohon dikirim ",
  ]
}

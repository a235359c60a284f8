/** Words that stand in most messages and say nothing of what they are about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `ada adalah agar akan akhirnya aku anda apa apabila apakah apalagi atas atau bagi bagaimana bahkan bahwa bapak beberapa begitu belum
  berada berapa beserta biar bila bisa boleh buat bukan bu pak cuma dalam dan dapat dari daripada dengan demi demikian dgn di dia diri
  dll dong dulu gak ga guna hal hampir hanya harap harus hendak hingga ia ialah ibu ini itu jadi jangan jika jg juga kalau kali kalo
  kami kamu karena karna kasih ke kemudian kenapa kepada ketika khususnya kini kita klo kok krn lagi lah lain lalu lebih maka makin
  maksud malah mari masih masing mau melainkan melalui memang mengapa menjadi menurut mereka merupakan meski meskipun minta mohon
  namun nih nya oleh pada padahal para pasti per pernah pun saat saja sama sambil sampai sana sangat saya sbg sebab sebagai
  sebelum sebuah secara sedang sedangkan sehingga sejak selain selalu selama seluruh semakin sementara semoga semua sendiri seperti
  sering serta sesuai setelah setiap siapa silakan situ spt sudah supaya tanpa tapi telah tentang tentu terhadap terlalu
  tersebut tetap tetapi tiap tidak tdk tsb udah untuk utk wahai wassalam walau walaupun yaitu yakni yang yg ya
  assalamualaikum assalamu alaikum wr wb warahmatullahi wabarakatuh selamat pagi siang sore malam salam hormat terimakasih`.split(
    /\s+/,
  ),
);

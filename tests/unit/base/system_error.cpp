#include "base/system_error.h"

#include <cerrno>

#include "tests/support/catch.h"

using namespace alur;

TEST_CASE("Why the system refused is said in Indonesian for what happens to planners") {
  for (const int code : {EACCES, EPERM, ENOENT, EISDIR, ENOTDIR, ENOSPC, EDQUOT, EFBIG, EROFS, EIO,
                         ENAMETOOLONG, EMFILE, ENFILE, EPIPE, EBUSY, ENOMEM}) {
    INFO(code);
    const Message words = words_of_errno(code);
    CHECK(words.id != words.en);
    CHECK_FALSE(words.id.empty());
    CHECK_FALSE(words.en.empty());
  }
  CHECK(words_of_errno(ENOSPC).id == "ruang penyimpanan penuh");
  CHECK(words_of_errno(EILSEQ).id == words_of_errno(EILSEQ).en);
}

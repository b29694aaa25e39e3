// How the text report writes its figures: one way for each kind, zero always as "0". Units: seconds, shares
// of 1. What cannot be estimated is "-".
#pragma once

#include <string>

#include "base/language.h"
#include "simulator/estimate.h"

namespace alur::simulator::report {

class Numbers {
 public:
  explicit Numbers(Language language) : language_(language) {}

  // "2 hari 17 jam", for sentences.
  std::string words(double seconds) const;
  // "2,7 hari", "10 mnt", for columns.
  std::string brief(double seconds) const;
  std::string number(double value, int decimals) const;
  std::string share(double value) const;

  // With the half width of the interval, where there is one.
  std::string words(const Estimate& e) const;
  std::string number(const Estimate& e, int decimals) const;
  std::string share(const Estimate& e) const;
  // The mean alone.
  std::string words_of_mean(const Estimate& e) const;
  std::string brief_mean(const Estimate& e) const;

 private:
  Language language_;
};

}  // namespace alur::simulator::report

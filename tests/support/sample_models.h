// The three SOPs of the first seeds as Models made by hand, for rooms that start at the Model. Wording and
// rows follow the scans; lanes and branches are inferred as in docs of the seeds' audit.
#pragma once

#include "compiler/model/model.h"

namespace alur::test {

model::Model kdrt_model();     // Tangerang, eight steps, one decision with one unlabelled outcome
model::Model puspaga_model();  // Tangerang, eight steps, two decisions without labels
model::Model tesa_model();     // Bekasi, Lampiran L, sub-steps, paraf, signature
// The same with three pages: what a page change looks like.
model::Model long_model();

}  // namespace alur::test

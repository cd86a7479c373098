/**
 * What each thing seen of two mentions says for or against one event, in natural logarithms of odds. Learnt by logistic regression
 * with `scripts/train-mentions.ts` on the development part of ECB+ (A. Cybulska and P. Vossen, LREC 2014; CC BY 3.0).
 */
import type { FeatureName } from './mention-features.ts'

export const mentionWeights: Readonly<Record<FeatureName, number>> = {
  always: -6.63,
  'same lemma': 0.09,
  'same stem': 3.04,
  'same kind of event': 2.47,
  'one in the other': 1.85,
  'same part of speech': 0.36,
  'one text': -0.28,
  'one text, same stem': 0.12,
  'texts alike': 0.48,
  'texts alike, words alike': 1.76,
  'topic aside, texts alike': -0.4,
  'topic aside, texts alike, words alike': -0.98,
  'one story': 2.84,
  'one story, words alike': 1.14,
  'one story, one text': -0.28,
  'one story, rare word': -1.04,
  'sentences alike': 0.22,
  'sentences alike, words alike': 0.94,
  'arguments alike': 1.5,
  'arguments alike, words alike': -1.01,
  'no argument alike, words alike': -0.46,
  'rare word': 0.27,
  'rare word, texts alike': 1.5,
  'both say': -2.16,
  'other kinds of event': -0.18,
}

import type { LabWords } from '../en/lab.ts';

export const variant: LabWords['variant'] = {
  calm: 'CALM',
  vanillaA: '다른 키를 배운 A',
  randomA: '무작위 A',
  encoder: '인코더로 쓴 A',
  lora: 'B에 LoRA',
  fineTuned: '미세 조정한 B',
  furtherTrained: '추가 학습한 B',
};

export const augmenting: LabWords['augmenting'] = {
  one: '증강 모델 하나',
  together: '증강 모델 둘, 함께 합성',
  later: '증강 모델 둘, 둘째는 나중에 추가',
};

import { worldWords } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
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

export const variantIs = (world: WorldWords): LabWords['variantIs'] => ({
  calm: '논문의 합성입니다. B의 층에서 A의 층으로 교차 어텐션을 둡니다. 나머지는 모두 동결합니다.',
  vanillaA: `같은 합성이지만 A가 다른 ${world.entry}를 외웠습니다. 그래도 된다면 A의 지식은 상관없는 것입니다.`,
  randomA: '같은 합성이지만 A를 학습한 적이 없습니다. 새 매개변수만 배울 수 있습니다.',
  encoder: 'A는 프롬프트만 읽습니다. 지금까지 답한 것은 읽지 않습니다.',
  lora: `A가 없습니다. B에 붙인 저랭크 어댑터가 비슷한 수의 매개변수로 같은 ${world.task}을 배웁니다.`,
  fineTuned: `A가 없습니다. B 전체가 합성 학습 ${world.entry}로 된 ${world.task}을 배웁니다. 얼마나 잊는지 보세요.`,
  furtherTrained: `A가 없습니다. 모든 데이터의 주인이 하나인 것처럼 B 전체가 A의 ${world.entry}와 ${world.task}을 배웁니다.`,
});

export const augmentingIs = (world: WorldWords): LabWords['augmentingIs'] => ({
  one: `A 하나가 모든 ${world.entry}를 압니다.`,
  together: `A가 ${world.entry}의 절반을, A₂가 나머지 절반을 압니다. 한 번의 학습으로 둘을 B에 잇습니다.`,
  later: `A가 ${world.entry}의 절반을, A₂가 나머지 절반을 압니다. 나중의 학습으로 A₂를 잇고, A와의 연결은 그대로 둡니다.`,
});

export const { worldName, worldIs } = worldWords('ko');

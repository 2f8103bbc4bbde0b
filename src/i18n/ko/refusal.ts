import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';

export const refusal: LabWords['status']['refusal'] = (reason) => {
  switch (reason.kind) {
    case 'damaged':
      return 'safetensors 파일이 아니거나 손상된 파일입니다.';
    case 'foreign':
      return 'CALM Lab에서 저장한 파일이 아니어서 어떤 키를 배웠는지 알 수 없습니다.';
    case 'unreadable':
      return '파일이 담은 설명을 읽을 수 없습니다. 다른 버전의 파일일 수 있습니다.';
    case 'lacking':
      return `${reason.parameter} 항목이 없습니다. 다른 모양의 모델에서 만든 파일입니다.`;
    case 'surplus':
      return `현재 모델에 없는 매개변수가 있습니다. 예: ${reason.parameter}.`;
    case 'cut-short':
      return `파일이 잘렸습니다. ${reason.parameter} 항목이 온전하지 않습니다.`;
    case 'not-finite':
      return `${reason.parameter} 항목에 유한하지 않은 값이 있습니다.`;
    case 'shape':
      return `${reason.parameter}의 모양이 ${reason.found}인데, 현재 모델은 ${reason.present}입니다. 이 파일을 만들 때의 설정을 고르세요.`;
    case 'phase':
      return `${phase[reason.present]}가 아니라 ${phase[reason.found]}의 가중치가 들어 있습니다.`;
    case 'operands':
      return `피연산자 ${reason.present}개가 아니라 최대 ${reason.found}개인 식에 맞춰 만든 것입니다.`;
    case 'keys':
      return `다른 키를 아는 모델입니다. 시드 ${reason.found.seed}의 키 ${integer(reason.found.keys)}개를 배웠지만, 현재 키는 시드 ${reason.present.seed}의 ${integer(reason.present.keys)}개입니다.`;
    case 'other-model':
      return `이 합성은 현재와 다른 ${reason.model}로 학습했습니다. 그 모델을 먼저 불러오세요.`;
  }
};

import type { KnownEntries } from '../../training/refusal.ts';
import { wordsOf } from '../../worlds/registry.ts';
import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as name } from '../names.ts';
import { augmenting, variant, worldName } from './variants.ts';

function keys({ kind, count, highest, seed, table, others, part, seen }: KnownEntries): string {
  const { entry, value } = wordsOf(kind, 'ko');
  const all = table
    ? `직접 넣은 표 ${short(table)}(시드 ${seed})의 ${entry} ${integer(count)}개`
    : `시드 ${seed}의 ${entry} ${integer(count)}개${highest === undefined ? '' : `(${value} ${highest}까지)`}`;
  const which = {
    all,
    first: `${all} 중 첫째부터 하나 걸러 하나`,
    second: `${all} 중 둘째부터 하나 걸러 하나`,
    composition: `${all} 중 ${integer(seen)}개`,
  }[part];
  return others ? `${which}가 아닌 ${entry}` : which;
}

/** As much of a fingerprint as a person compares. */
const short = (fingerprint: string): string => fingerprint.slice(0, 8);

export const refusal: LabWords['status']['refusal'] = (reason) => {
  switch (reason.kind) {
    case 'damaged':
      return 'safetensors 파일이 아니거나 손상된 파일입니다.';
    case 'twice':
      return `헤더에 ${reason.parameter} 항목이 두 번 나와서 어느 쪽인지 알 수 없습니다.`;
    case 'misplaced':
      return `헤더가 ${reason.parameter} 항목을 잘못 설명합니다. 위치나 자료형, 모양이 파일과 맞지 않습니다.`;
    case 'trailing':
      return '마지막 매개변수 뒤에 어디에도 속하지 않는 내용이 있습니다.';
    case 'weightless':
      return '가중치가 하나도 없는 실행입니다.';
    case 'altered':
      return `${name[reason.stage]}의 가중치가 저장할 때와 다릅니다. 그 뒤에 바뀐 파일입니다.`;
    case 'foreign':
      return 'CALM Lab에서 저장한 파일이 아니어서 무엇을 배웠는지 알 수 없습니다.';
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
    case 'stage':
      return `${name[reason.present]}가 아니라 ${name[reason.found]}의 가중치가 들어 있습니다.`;
    case 'world':
      return `다른 세계(${worldName[reason.found]})에서 학습한 것입니다. 여기는 ${worldName[reason.present]}입니다.`;
    case 'operands':
      return `피연산자 ${reason.present}개가 아니라 최대 ${reason.found}개인 식에 맞춰 만든 것입니다.`;
    case 'keys':
      return `다른 것을 아는 모델입니다. 배운 것: ${keys(reason.found)}. 필요한 것: ${keys(reason.present)}.`;
    case 'untrained':
      return `현재 설정에서는 ${name[reason.stage]}를 학습하지 않으므로 가중치를 넣을 수 없습니다.`;
    case 'variant':
      return `다른 종류의 A⊕B입니다(${variant[reason.found.variant]}, ${augmenting[reason.found.augmenting]}). 현재 종류는 ${variant[reason.present.variant]}, ${augmenting[reason.present.augmenting]}입니다. 이 파일을 만들 때의 설정을 고르세요.`;
    case 'other-model': {
      const { wanted, present } = reason;
      const here = wanted && present ? `, 현재 모델의 지문은 ${short(present)}입니다` : '입니다';
      const which = wanted ? ` 필요한 모델의 지문은 ${short(wanted)}${here}.` : '';
      return `현재와 다른 ${name[reason.model]}로 학습한 것입니다.${which} 그 모델을 먼저 불러오세요.`;
    }
  }
};

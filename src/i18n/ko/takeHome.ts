import { aboutWorlds } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { TakeHomeWords } from '../en/takeHome.ts';
import { duration, integer } from '../format.ts';
import { PHASE_NAMES as name } from '../names.ts';

const listed = (items: readonly string[]) => items.join(', ');

const run = (world: WorldWords): TakeHomeWords['run'] => ({
  title: '내 학습 결과 가져가기',
  waiting: 'A⊕B를 끝까지 학습하세요. 그러면 결과가 간직할 그림으로 여기에 나타납니다.',
  recording: '녹화를 보셨습니다. WebGPU가 있는 기기에서 학습하면 자신의 결과를 가져갈 수 있습니다.',
  measuring: (count) =>
    `연결이 본 적 없는 ${world.entry}로 만든 ${world.task} ${integer(count)}개를 세 모델에게 묻는 중…`,
  alt: (right, of) =>
    `내 학습 결과: A⊕B가 ${world.task} ${integer(of)}개 중 ${integer(right)}개를 맞혔습니다.`,
  save: '그림 저장',
  share: '공유',
  copy: '링크 복사',
  saved: '그림을 저장했습니다.',
  unsaved: '브라우저가 그림을 만들지 못했습니다. 화면을 캡처하거나 링크를 복사하세요.',
  unshared: '브라우저가 공유하지 못했습니다. 그림을 저장하거나 링크를 복사하세요.',
  copied: '복사했습니다. 누구든 링크를 열면 이 결과를 봅니다.',
  uncopied: '브라우저가 허용하지 않았습니다. 이 링크를 직접 복사하세요:',
  link: '내 학습 결과의 링크',
  ownKeys: '직접 넣은 키는 이 페이지에만 있으므로 링크에는 식이 들어가지 않습니다.',
});

const facts = (world: WorldWords): TakeHomeWords['facts'] => ({
  right: `연결이 본 적 없는 ${world.entry}로 만든 ${world.task}`,
  rightOf: (right, of) => `${integer(of)}개 중 ${integer(right)}개 맞음`,
  curve: `학습하는 동안 연결이 본 적 없는 ${world.entry}에서 A⊕B의 정확도`,
  describe: (share, step) => `${integer(step)}스텝 뒤 A⊕B가 ${share}를 맞혔습니다.`,
  axis: '학습 스텝',
  asked: `${world.task} 하나`,
  knows: (numbers) => `아는 ${world.value}: ${listed(numbers)}. ${world.cannotThem}.`,
  noNumber: world.silent,
  how: '학습 조건',
  fact: {
    date: '날짜',
    adapter: 'GPU',
    layout: '크기',
    keys: world.entry,
    seed: '시드',
    steps: '학습 스텝',
    seconds: '학습 시간',
    trained: '그때 학습한 것',
  },
  layouts: { paper: '논문과 같은 층', small: '작은 구성', custom: '직접 고른 설정' },
  keys: (keys, share) => `${integer(keys)}개, 그중 연결이 본 것 ${share}\u202f%`,
  keysAlone: (keys) => `${integer(keys)}개`,
  seed: (weights, keys) => `모델 ${weights}, ${world.entry} ${keys}`,
  perPhase: (phase, value) => `${name[phase]} ${value}`,
  time: (seconds) => (seconds === null ? '알 수 없음' : duration(seconds)),
  steps: (steps) => `${integer(steps)}스텝`,
  trained: (phases) =>
    phases.length === 3
      ? '셋 모두'
      : `${listed(phases.map((phase) => name[phase]))}. 나머지는 우리가 학습한 모델`,
});

const picture = (world: WorldWords): TakeHomeWords['picture'] => ({
  title: world.slogan,
  headline: `정답률: 연결이 본 적 없는 ${world.entry}로 만든 ${world.task}`,
  alone: (A, B) => `A만: ${A}. B만: ${B}.`,
  curve: '스텝마다 A⊕B의 정확도',
  knows: (numbers) => `아는 ${world.value}: ${listed(numbers)}`,
  made: (layout, seed) => `${layout}, 시드 ${seed}`,
  training: (steps, time) => (time === null ? `${steps} 스텝` : `${steps} 스텝, ${time}`),
  page: 'CALM Lab · 브라우저에서 학습, arXiv 2401.02412를 따라',
});

const partNames = (world: WorldWords): TakeHomeWords['page']['part'] => ({
  date: '날짜',
  adapter: 'GPU',
  layout: '크기',
  keys: `${world.entry}의 수`,
  share: `${world.entry}의 비율`,
  seed: '시드',
  steps: '스텝',
  seconds: '학습 시간',
  trained: '학습한 모델',
  right: `맞힌 ${world.task}의 수`,
  curve: '곡선',
  asked: world.task,
});

const page = (world: WorldWords): TakeHomeWords['page'] => ({
  name: '학습 결과',
  title: '누군가 브라우저에서 학습한 결과입니다',
  lead: `${world.about} 둘을 이은 연결은 둘 다 합니다. 이 숫자는 여신 링크에 담긴 것이고, 이 기기에서 잰 것은 없습니다.`,
  self: '직접 학습하기',
  otherVersion: '다른 버전의 페이지가 만든 링크입니다. 이 버전이 읽을 수 있는 것만 보여 줍니다.',
  lacking: (parts) =>
    `링크의 일부가 손상되었거나 없습니다: ${listed(parts.map((part) => partNames(world)[part]))}. 나머지를 보여 줍니다.`,
  nothing: '이 링크에는 보여 줄 것이 없습니다. 잘렸을 수 있으니 다시 받아 보세요.',
  part: partNames(world),
});

const keyShare: TakeHomeWords['keyShare'] = {
  title: '키가 얼마나 적어도 될까요?',
  explain:
    '키의 비율을 바꾸어 가며 연결을 학습했습니다. 슬라이더를 움직여, 본 적 없는 키를 얼마나 잘 계산하는지 보세요.',
  slider: '연결이 학습한 키의 비율',
  value: (percent) => `${percent}\u202f%`,
  heldOut: (of) => `본 적 없는 키 ${integer(of)}개 가운데 맞힌 비율`,
  composition: (of) => `학습한 키 ${integer(of)}개 가운데 맞힌 비율`,
  recording: (adapter, date, seed) =>
    `여기서 잰 것이 아니라 기록한 결과입니다: ${adapter}, ${date}, 시드 ${seed}.`,
  axis: '학습 스텝',
  line: { heldOut: '본 적 없는 키', composition: '학습한 키', other: '다른 비율, 본 적 없는 키' },
  empty: '아직 불러온 기록이 없습니다.',
  describe: (share, accuracy, step) =>
    `키의 ${share}로 학습하면 ${integer(step)}스텝 뒤 A⊕B가 나머지 키에서 ${accuracy}를 맞힙니다.`,
  unreachable: '이 기록을 불러오지 못했습니다.',
  unreadable: '이 기록이 손상되었거나 다른 버전입니다.',
  again: '다시 시도',
};

export const takeHome = aboutWorlds(
  'ko',
  (world): TakeHomeWords => ({
    run: run(world),
    facts: facts(world),
    picture: picture(world),
    page: page(world),
    keyShare,
  }),
);

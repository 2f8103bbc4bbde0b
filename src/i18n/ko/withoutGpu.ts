import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const withoutGpu: LabWords['withoutGpu'] = {
  cpu: (adapter) => `${adapter}, CPU에서`,
  answers: (adapter) => `이 기기의 CPU가 답을 계산합니다(${adapter}). 학습에는 WebGPU가 필요합니다.`,
  explain:
    '그래도 질문할 수 있습니다. 우리가 학습한 모델이 이 기기의 CPU에서 답합니다. 학습에는 WebGPU가 필요하므로, 튜토리얼과 실험실은 그 대신 실제 학습의 기록을 재생합니다.',
  apart: '모델의 내부를 들여다보려면 WebGPU가 필요한데, 여기서는 쓸 수 없습니다.',
  browsers: 'WebGPU가 있는 브라우저와 켜는 방법',
  lacking: '여기에는 GPU가 필요한데, 이 브라우저는 GPU를 제공하지 않습니다.',
};

export const recording: LabWords['recording'] = {
  title: '실제 학습의 기록',
  provenance: (adapter, date, seed, layout) =>
    `이 모델들은 ${date}에 ${adapter}에서 구성 “${layout}”, 시드 ${seed}로 학습했습니다. 여기 있는 수는 모두 지금이 아니라 그때 측정한 것입니다.`,
  limits:
    '기록은 재생할 수 있지만 바꿀 수는 없습니다. 다른 설정, 체크포인트, 내부 보기에는 WebGPU가 필요합니다.',
  recorded: '기록',
  loading: '기록을 불러오는 중…',
  failed: '기록을 불러오지 못해 여기에 보여 드릴 학습이 없습니다.',
  rate: (of) => `${phase[of]} 재생 속도`,
  rates: { 1: '실시간', 10: '10배', 60: '60배' },
  controls: {
    play: (of) => `${phase[of]} 학습 재생`,
    playAnew: (of) => `${phase[of]} 학습을 처음부터 재생`,
    pause: (of) => `${phase[of]} 기록 일시 정지`,
    step: (of) => `${phase[of]}의 다음 손실 보기`,
    reset: (of) => `${phase[of]}의 처음으로 돌아가기`,
  },
};

export const slow: LabWords['slow'] = {
  title: '여기서는 학습이 느립니다',
  software: (adapter) =>
    `브라우저가 그래픽 카드를 찾지 못해 모든 계산을 CPU가 합니다(${adapter}). 그래서 훨씬 느립니다.`,
  measured: (of) => `이 기기에서는 ${phase[of]}의 학습 스텝이 오래 걸립니다.`,
  estimate: (of, minutes) => `지금 속도로는 ${phase[of]}에 약 ${integer(minutes)}분이 더 필요합니다.`,
  offer: '작은 구성은 더 빨리 학습합니다. 우리가 학습한 모델은 학습이 전혀 필요 없습니다.',
  small: '작은 구성 사용',
  shipped: '우리가 학습한 모델 사용',
  dismiss: '알겠습니다',
};

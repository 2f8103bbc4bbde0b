import type { LabWords } from '../en/lab.ts';
import { integer, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const device: LabWords['device'] = {
  software: (adapter) => `${adapter} (소프트웨어 어댑터)`,
  training: (of, perSecond) => `${phase[of]} 학습 중, 초당 ${rate(perSecond)}스텝`,
};

export const unavailable: LabWords['unavailable'] = {
  title: {
    'no-webgpu': '이 브라우저에는 WebGPU가 없습니다',
    'no-adapter': 'WebGPU가 그래픽 카드를 찾지 못했습니다',
    'no-device': '그래픽 카드를 쓸 수 없습니다',
    'not-started': 'GPU를 준비하지 못했습니다',
    'out-of-memory': '그래픽 메모리가 가득 찼습니다',
    lost: 'GPU와의 연결이 끊어졌습니다',
  },
  explain: {
    'no-webgpu':
      'CALM Lab은 WebGPU로 모델을 실행하므로 아래 컨트롤은 꺼져 있습니다. 그래도 모든 내용을 읽을 수 있습니다. 직접 해 보려면 다음 브라우저 가운데 하나로 이 페이지를 여세요.',
    'no-adapter':
      '브라우저가 WebGPU를 지원하지만 쓸 수 있는 그래픽 카드를 찾지 못했습니다. 보통 드라이버가 오래되었거나 브라우저가 막고 있기 때문입니다. 켜는 방법은 아래에 있습니다.',
    'no-device':
      '다른 프로그램이 GPU를 쓰고 있거나 드라이버가 거절했을 수 있습니다. GPU를 쓰는 다른 페이지를 닫고 다시 시도하세요.',
    'not-started':
      '이 페이지는 GPU에서도 CPU에서도 모델을 준비하지 못했습니다. 네트워크에 문제가 있거나 브라우저의 확장 프로그램이 막고 있을 수 있습니다. 그래도 모든 내용을 읽을 수 있습니다. 다시 시도하거나 페이지를 새로고침하세요.',
    'out-of-memory':
      '모델이 메모리에 들어가지 않았습니다. 설정에서 작은 구성이나 더 적은 키를 고르거나, GPU를 쓰는 다른 페이지를 닫으세요. 그런 다음 다시 시도하세요.',
    lost: 'GPU와의 연결이 여러 번 잇달아 끊어졌습니다. 학습한 모델은 안전합니다. 다시 시도하거나 CPU로 답하게 하세요. CPU로는 질문할 수 있지만 학습할 수는 없습니다.',
  },
  browsers: [
    ['Chrome 또는 Edge, 데스크톱', '113 이상'],
    ['Android용 Chrome', '121 이상'],
    ['Safari', '26 이상'],
    ['Windows용 Firefox', '141 이상'],
    ['macOS용 Firefox', '145 이상'],
  ],
  switchOn:
    'Chrome에서 WebGPU를 켜려면 chrome://flags/#enable-unsafe-webgpu 를 열어 사용으로 바꾸세요. Linux에서는 “Vulkan”도 켜세요. 그런 다음 브라우저를 다시 시작하세요.',
  insecure:
    '이 주소는 안전하지 않습니다. 브라우저는 https와 localhost에서만 WebGPU를 제공하므로, 그런 주소에서 이 페이지를 여세요.',
  retry: '다시 시도',
  recovering:
    'GPU와의 연결이 끊어졌습니다. 페이지가 스스로 다시 연결합니다. 진행 중이던 학습은 마지막으로 저장한 단계부터 이어 갑니다.',
  onCpu: 'CPU로 답하기',
};

export const restored: LabWords['restored'] = {
  back: (date) => `실행을 ${date}의 상태로 되돌렸습니다.`,
  goesOn: (of) => `${phase[of]} 학습을 이어 갑니다.`,
  anew: '새로 시작',
  dismiss: '닫기',
};

export const building: LabWords['building'] = {
  connecting: 'GPU를 찾는 중…',
  late: '평소보다 오래 걸립니다. GPU가 1분 안에 응답하지 않으면 CPU가 대신 답합니다.',
  label: '모델을 준비하는 중',
  progress: (done, total) => `GPU 커널을 준비하는 중, ${integer(done)}/${integer(total)}`,
};

export const failure: LabWords['failure'] = {
  title: '문제가 생겼습니다',
  memory:
    '이 설정에는 GPU가 이 페이지에 내주는 것보다 많은 메모리가 필요합니다. 더 작은 모델이나 배치를 고르세요.',
  table:
    '이 설정은 직접 넣은 표에 딸린 것인데, 그 표가 이제 이 페이지에 없습니다. 표를 다시 넣어 주세요. 여기서 학습한 것은 그대로 있습니다.',
  'open-elsewhere':
    '이 실행의 저장된 모델이 다른 탭에 열려 있거나, 공간을 마련하느라 지워졌습니다. 그 탭을 닫고 다시 시도하세요.',
  'not-finite':
    '어떤 모델의 가중치가 너무 커서 답이 더는 숫자가 아닙니다. 학습을 처음부터 다시 하거나 다른 가중치를 불러오세요.',
  unexpected: '모델이 계산하는 동안 예상하지 못한 문제가 생겼습니다. 다시 시도할 수 있습니다.',
  dismiss: '닫기',
};

export const update: LabWords['update'] = {
  title: '이 페이지의 새 버전이 준비되었습니다.',
  kept: '학습한 모델은 그대로 남습니다.',
  paused: '학습은 잠시 멈췄다가 같은 스텝에서 이어집니다.',
  lost: '여기에는 모델을 저장할 수 없어 불러오면 사라집니다. 먼저 체크포인트를 저장하세요.',
  load: '새 버전 불러오기',
  pauseAndLoad: '학습을 멈추고 불러오기',
  later: '나중에',
};
